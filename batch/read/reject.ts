import { isUtf8 } from 'node:buffer';
import type { Fields, ReadArticle } from './article.js';
import type { Failure, UnreadLine } from './failure.js';

/** A document that has no record, as a line of `rejects.jsonl`: what it was, and why. */
export interface Reject {
  readonly rejectVersion: 1;
  /** What its record would have been called; null where nothing was read. */
  readonly id: string | null;
  readonly source: string;
  /** How far it came. */
  readonly stage: Stage;
  readonly code: string;
  readonly reason: string;
  /** What the content is: a text, a page, a line of JSON Lines, the text of a field; null where there is none. */
  readonly form: ReadArticle['form'] | UnreadLine['form'] | null;
  /** Of a field. */
  readonly encoding?: string;
  readonly hasOwnId?: boolean;
  readonly passthrough?: Fields;
  /** The content, if it is UTF-8. */
  readonly text?: string;
  /** The content, if it is not. */
  readonly base64?: string;
}

type Stage = 'read' | 'decode' | 'extract' | 'validate';

const STAGES: Readonly<Record<string, Stage>> = {
  E_EMPTY: 'decode',
  E_BINARY: 'decode',
  E_ENCODING: 'decode',
  E_INVALID: 'validate',
  E_INTERNAL: 'extract',
  E_CRASH: 'extract',
  E_MEMORY: 'extract',
  E_TIMEOUT: 'extract',
};

/** The reject that tells of a failure all that is known of it. */
export function rejectOf({ source, code, reason, content }: Failure): Reject {
  const told = {
    rejectVersion: 1,
    id: content?.id ?? null,
    source,
    stage: STAGES[code] ?? 'read',
    code,
    reason,
  } as const;
  if (content === undefined) return { ...told, form: null };
  if (content.form !== 'field') return { ...told, form: content.form, ...asText(content.bytes) };
  const { encoding, hasOwnId, passthrough, text } = content;
  return { ...told, form: 'field', encoding, hasOwnId, ...(passthrough && { passthrough }), text };
}

function asText(bytes: Uint8Array): Pick<Reject, 'text' | 'base64'> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return isUtf8(bytes) ? { text: buffer.toString('utf8') } : { base64: buffer.toString('base64') };
}

/** Whether a line of JSON Lines is a reject, and not an article. */
export function isReject(value: unknown): value is Reject {
  return typeof value === 'object' && value !== null && 'rejectVersion' in value && 'form' in value && 'code' in value;
}

/**
 * The document of a reject as it was read at first, under its own name. A line is read by `readLine`, with today's
 * options. Where no content was kept it fails as it did.
 */
export function articleOfReject(
  reject: Reject,
  readLine: (bytes: Uint8Array, named: { readonly id: string; readonly source: string }) => ReadArticle | Failure,
): ReadArticle | Failure {
  const { source, code, reason, form, encoding = 'utf-8', hasOwnId = false, passthrough, text, base64 } = reject;
  const id = reject.id ?? source;
  if (form === null) return { source, code, reason: `${reason}; its content was not kept` };
  const bytes = base64 === undefined ? Buffer.from(text ?? '', 'utf8') : Buffer.from(base64, 'base64');
  if (form === 'line') return readLine(bytes, { id, source });
  if (form !== 'field') return { id, source, size: bytes.length, form, bytes: Uint8Array.from(bytes) };
  const field = { text: text ?? '', encoding, hasOwnId, ...(passthrough && { passthrough }) };
  return { id, source, size: bytes.length, form, ...field };
}
