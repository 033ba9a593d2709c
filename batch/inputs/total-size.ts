import { stat } from 'node:fs/promises';
import { listInputs } from '../inputs.js';

/**
 * Bytes of all articles that files, folders, globs and lists name; null where nobody knows before they are read: standard
 * input, what is packed, Parquet.
 */
export async function totalSize(named: readonly string[], signal: AbortSignal): Promise<number | null> {
  if (named.some((name) => name === '-' || name.startsWith('@'))) return null;
  let total = 0;
  try {
    for await (const input of listInputs(named)) {
      if (signal.aborted) return null;
      if ('code' in input || input.path === null) continue;
      const { form, packing } = input.kind;
      if (form === null || form === 'parquet' || packing !== null) return null;
      const status = await stat(input.path);
      if (!status.isFile()) return null;
      total += status.size;
    }
  } catch {
    return null;
  }
  return total;
}
