import type { Place, ReadArticle } from './article.js';
import { peek, readWhole, type Chunks } from './chunks.js';
import { ReadError, type Failure } from './failure.js';
import { HEAD, kindOfBytes, type Form, type Kind } from './form.js';
import { articlesInLines } from './json-lines.js';
import type { ReadOptions } from './options.js';
import { articlesInParquet } from './parquet.js';
import { fromFile } from './spool.js';
import { articlesInTar } from './tar.js';
import { unpack } from './unpack.js';

/**
 * The articles in a stream of bytes of any kind, as they come; what its name does not tell is told by its first bytes.
 * Throws what ends the reading of the whole stream: see `failureOf`.
 */
export async function* readStream(
  chunks: Chunks,
  place: Place,
  options: ReadOptions,
  isMember = false,
): AsyncGenerator<ReadArticle | Failure> {
  const { form, chunks: opened } = await open(chunks, place.kind, options);
  switch (form) {
    case 'text':
    case 'html': {
      const bytes = await readWhole(opened, options.maxBytes);
      yield { id: place.id, source: place.source, size: bytes.length, form, bytes };
      return;
    }
    case 'jsonl':
      yield* articlesInLines(opened, place, options);
      return;
    case 'tar':
      if (isMember) throw new ReadError('E_UNSUPPORTED', 'an archive in an archive: unpack it first');
      yield* articlesInTar(opened, place, (member, where) => readStream(member, where, options, true));
      return;
    case 'parquet':
      yield* fromFile(opened, (path) => articlesInParquet(path, place, options));
      return;
  }
}

/** Unpacks what is packed, and finds out the form where the name does not tell it. */
async function open(
  chunks: Chunks,
  kind: Kind,
  options: ReadOptions,
): Promise<{ readonly form: Form; readonly chunks: Chunks }> {
  if (kind.packing !== null) {
    return open(unpack(chunks, kind.packing, options.maxExpand), { ...kind, packing: null }, options);
  }
  if (kind.form !== null) return { form: kind.form, chunks };
  const { head, chunks: whole } = await peek(chunks, HEAD);
  const told = kindOfBytes(head);
  if (told.packing !== null) return open(whole, told, options);
  return { form: told.form === 'text' && options.expectsFields ? 'jsonl' : told.form!, chunks: whole };
}
