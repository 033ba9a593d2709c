import { mkdir, stat } from 'node:fs/promises';

/**
 * Makes a folder where there is none, with those above it, and answers the first that was made; undefined where it was
 * there. Rejects with the error of the file system: `recursive` alone says ENOENT on a disk that is read-only.
 */
export async function makeFolder(path: string): Promise<string | undefined> {
  try {
    await mkdir(path);
    return path;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return mkdir(path, { recursive: true });
    if (code === 'EEXIST' && (await stat(path)).isDirectory()) return undefined;
    throw error;
  }
}
