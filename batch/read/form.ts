/** How articles stand in a file: as one text, one page, a line each, a row each, a file each. */
export type Form = 'text' | 'html' | 'jsonl' | 'parquet' | 'tar';

export type Packing = 'gz' | 'zst';

/** What a file's name or its first bytes tell; null is not told. */
export interface Kind {
  readonly form: Form | null;
  readonly packing: Packing | null;
}

/** What the endings of a name tell: `news.jsonl.gz`. */
export function kindOfName(name: string): Kind {
  const lower = name.toLowerCase();
  const [, ending, outer] = ENDINGS.exec(lower) ?? [];
  if (ending === undefined) return { form: null, packing: packingOf(/\.(gz|zst)$/.exec(lower)?.[1]) };
  const { form, packing } = KINDS[ending]!;
  return { form, packing: packing ?? packingOf(outer) };
}

const ENDINGS = /\.(txt|html?|xhtml|jsonl|ndjson|parquet|tar|tgz|tzst)(?:\.(gz|zst))?$/;

const KINDS: Readonly<Record<string, Kind>> = {
  txt: { form: 'text', packing: null },
  htm: { form: 'html', packing: null },
  html: { form: 'html', packing: null },
  xhtml: { form: 'html', packing: null },
  jsonl: { form: 'jsonl', packing: null },
  ndjson: { form: 'jsonl', packing: null },
  parquet: { form: 'parquet', packing: null },
  tar: { form: 'tar', packing: null },
  tgz: { form: 'tar', packing: 'gz' },
  tzst: { form: 'tar', packing: 'zst' },
};

function packingOf(ending: string | undefined): Packing | null {
  return ending === 'gz' || ending === 'zst' ? ending : null;
}

/** A path without the endings that tell its kind, or without its last one: `a/1.2.txt.gz` is `a/1.2`. */
export function withoutEnding(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const told = ENDINGS.exec(name.toLowerCase());
  const bare = told ? name.slice(0, told.index) : name.replace(/(?<=.)\.[^.]*$/, '');
  return bare === '' ? path : path.slice(0, path.length - name.length) + bare;
}

/** How many bytes `kindOfBytes` wants to see. */
export const HEAD = 1024;

/** What the first bytes of a file or a stream tell: all that is not told apart is a text. */
export function kindOfBytes(head: Uint8Array): Kind {
  const latin = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1');
  if (latin.startsWith('\x1f\x8b')) return { form: null, packing: 'gz' };
  if (latin.startsWith('\x28\xb5\x2f\xfd')) return { form: null, packing: 'zst' };
  if (latin.startsWith('ustar', 257)) return { form: 'tar', packing: null };
  if (latin.startsWith('PAR1')) return { form: 'parquet', packing: null };
  const text = latin.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '').replaceAll('\0', '');
  if (/^\s*<(?:!doctype\s|html[\s>]|head[\s>]|body[\s>]|\?xml[^>]*>\s*<(?:!doctype\s+)?html)/i.test(text)) {
    return { form: 'html', packing: null };
  }
  if (/^\s*\{\s*"/.test(text)) return { form: 'jsonl', packing: null };
  return { form: 'text', packing: null };
}
