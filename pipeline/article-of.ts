import { hash } from 'node:crypto';
import type { ArticleInput } from './create-extractor.js';
import type { Article } from './types.js';
import { DecodeError, decode } from './decode.js';

/**
 * The article that bytes or a text are, with the hash of the bytes. Text that was given as text stays as it is, so that
 * offsets index what the caller holds. Throws a `DecodeError` for what is no article.
 */
export function articleOf(input: ArticleInput): Article {
  const { id, source = id, metadata, passthrough } = input;
  const given = { id, source, ...(metadata && { metadata }), ...(passthrough && { passthrough }) };
  if ('bytes' in input) {
    return { ...given, sha256: hash('sha256', input.bytes), ...decode(input.bytes, input.encoding) };
  }
  const { text, encoding = 'utf-8', sha256 = hash('sha256', text) } = input;
  if (text.trim() === '') throw new DecodeError('E_EMPTY', 'nothing but white space');
  return { ...given, sha256, encoding, text };
}
