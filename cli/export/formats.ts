import type { ArticleRecord } from '../../index.js';
import { ANNOTATION_CONF, toBrat, toWebAnno, toWebAnnotations } from '../../export/index.js';

interface Format {
  /** The files of an article, by their endings. */
  readonly files: (record: ArticleRecord, text: string) => Readonly<Record<string, string>>;
  /** Files that stand once in the folder, by their names. */
  readonly extras: Readonly<Record<string, string>>;
}

/** The formats of `sasil export`, by the names of `--to`. Records count in UTF-16 code units. */
export const FORMATS = {
  w3c: {
    files: (record, text) => ({ jsonld: `${JSON.stringify(toWebAnnotations(record, text), null, 2)}\n` }),
    extras: {},
  },
  brat: {
    files: (record, text) => ({ txt: text, ann: toBrat(record, text) }),
    extras: { 'annotation.conf': ANNOTATION_CONF },
  },
  webanno: {
    files: (record, text) => ({ tsv: toWebAnno(record, text) }),
    extras: {},
  },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;
