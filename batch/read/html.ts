import { DecodeError } from '../../pipeline/decode.js';
import type { Metadata } from '../../pipeline/types.js';
import { decodePage } from './html/decode-page.js';
import { mainText } from './html/main-text.js';
import { metadataOf } from './html/metadata.js';
import { parsePage } from './html/parse-page.js';

/** The article of a page. */
export interface PageArticle {
  /** The headline, if the page tells it, and the main text, a block a line. */
  readonly text: string;
  readonly encoding: string;
  readonly metadata: Metadata;
}

/**
 * Reads the article of an HTML page, decoded by `encoding` where it is given, else by what the page is. Rejects with a
 * `DecodeError` for a page without text, or one whose article has bytes that are wrong in its encoding.
 */
export async function readHtml(bytes: Uint8Array, encoding: string | null = null): Promise<PageArticle> {
  const page = decodePage(bytes, encoding);
  const metadata = metadataOf(await parsePage(page.html));
  const main = await mainText(page.html);
  if (main.length === 0) throw new DecodeError('E_EMPTY', 'no text in this page');
  const { title } = metadata;
  const standing = title === undefined ? undefined : main.find((line) => plain(line) === plain(title));
  const text = (title === undefined || standing !== undefined ? main : [title, ...main]).join('\n');
  if (page.isDamaged && text.includes('\uFFFD')) {
    throw new DecodeError('E_ENCODING', `bytes in the article are wrong in ${page.encoding.toUpperCase()}`);
  }
  return {
    text,
    encoding: page.encoding,
    metadata: standing === undefined ? metadata : { ...metadata, title: standing },
  };
}

/** Letters and digits alone: a headline is printed with other quotation marks in another place. */
function plain(line: string): string {
  return line.replace(/[^\p{L}\p{N}]/gu, '');
}
