import { fileSink, streamSink } from '../batch/sink.js';
import { removeLeftovers } from '../batch/temporary.js';

/** Writes a whole text to a file, which has its name only then, or to standard output where none is named. */
export async function writeWhole(text: string, file: string | undefined): Promise<void> {
  if (file !== undefined) await removeLeftovers(file);
  const sink = file === undefined ? streamSink(process.stdout) : await fileSink(file);
  try {
    await sink.write(text);
    await sink.close();
  } catch (error) {
    await sink.abandon().catch(() => {});
    // Nobody reads on: sasil view … | head.
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
  }
}
