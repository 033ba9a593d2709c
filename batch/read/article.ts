import { hash } from 'node:crypto';
import type { ArticleInput } from '../../pipeline/create-extractor.js';
import type { Kind } from './form.js';

/** One article as it was read: named, unpacked and cut out, not decoded yet. */
export type ReadArticle = {
  readonly id: string;
  /** Where it was read, for people. */
  readonly source: string;
  /** Bytes of the article, or of the line or row that holds it. */
  readonly size: number;
} & (
  | { readonly form: 'text' | 'html'; readonly bytes: Uint8Array }
  | {
      readonly form: 'field';
      readonly text: string;
      readonly encoding: string;
      /** Whether its line or row says its id: that is then its record's source, too, in whatever file it stands. */
      readonly hasOwnId: boolean;
      readonly passthrough?: Fields;
    }
);

/** Fields of a line or a row that go into the record as they are. */
export type Fields = Readonly<Record<string, unknown>>;

/** What is being read: the file, or the place in an archive. */
export interface Place {
  /** Of its article; what is in it counts from there: `news:17`. */
  readonly id: string;
  readonly source: string;
  /** What the ids of its members begin with where it is an archive: empty, or with `/` at its end. */
  readonly folder: string;
  readonly kind: Kind;
}

/**
 * Makes of an article that was read one that can be extracted: the text of a page is found here, the rest is decoded
 * when it is extracted. `encoding` is that of all articles, null if each is what it is. Rejects with a `DecodeError`.
 */
export async function toArticleInput(read: ReadArticle, encoding: string | null): Promise<ArticleInput> {
  const { id, source } = read;
  switch (read.form) {
    case 'field': {
      const { text, encoding: own, passthrough, hasOwnId } = read;
      return { id, source: hasOwnId ? id : source, text, encoding: own, ...(passthrough && { passthrough }) };
    }
    case 'html': {
      const { readHtml } = await import('./html.js');
      const sha256 = hash('sha256', read.bytes);
      return { id, source, sha256, ...(await readHtml(read.bytes, encoding)) };
    }
    case 'text':
      return { id, source, bytes: read.bytes, ...(encoding !== null && { encoding }) };
  }
}
