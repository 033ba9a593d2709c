import { constants } from 'node:fs';
import { access, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { temporaryFor } from './temporary.js';

/** Where the lines of a run go. */
export interface Sink {
  /** Takes one line, its line end included; waits for the other end where it is slow. */
  write(line: string): Promise<void>;
  /** Everything is out: what was written stands under its name. */
  close(): Promise<void>;
  /** The run did not finish: what has been written to a stream goes out, an unfinished file goes away. */
  abandon(): Promise<void>;
}

/** Characters that are gathered before they are written. */
const CHUNK = 1 << 16;

/** Lines to a stream such as standard output. Rejects with the stream's error, `EPIPE` where nobody reads it any more. */
export function streamSink(stream: NodeJS.WritableStream): Sink {
  const send = (chunk: string): Promise<void> =>
    new Promise((resolve, reject) => {
      stream.write(chunk, (error) => (error ? reject(error) : resolve()));
    });
  const { add, flush } = gather(send);
  return { write: add, close: flush, abandon: flush };
}

/**
 * Lines to a file, which has its name only once it is whole: until then they stand in a temporary file beside it.
 * A pipe or a device is written as it is. Rejects with the error of the file system.
 */
export async function fileSink(path: string): Promise<Sink> {
  const target = await realpath(path).catch(() => path);
  const status = await stat(target).catch(() => null);
  const whole = status === null || status.isFile();
  if (status?.isFile()) await access(target, constants.W_OK);
  const temporary = whole ? temporaryFor(target) : target;
  const handle = await open(temporary, 'w');
  const { add, flush } = gather(async (chunk) => {
    await handle.writeFile(chunk);
  });
  return {
    write: add,
    async close() {
      await flush();
      if (whole) await handle.sync();
      await handle.close();
      if (whole) await rename(temporary, target);
    },
    async abandon() {
      await handle.close();
      if (whole) await rm(temporary, { force: true });
    },
  };
}

/** Small lines, large writes. */
function gather(send: (chunk: string) => Promise<void>): { add: Sink['write']; flush: () => Promise<void> } {
  let held = '';
  const flush = async (): Promise<void> => {
    const chunk = held;
    held = '';
    if (chunk !== '') await send(chunk);
  };
  return {
    flush,
    async add(line) {
      held += line;
      if (held.length >= CHUNK) await flush();
    },
  };
}
