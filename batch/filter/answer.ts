import type { ArticleRecord } from '../../schemas/generated/record.js';
import type { Fields } from '../read/article.js';

/** The stage at which a line failed: its bytes, its fields, the reading of the article, the check of its record. */
export type Stage = 'line' | 'fields' | 'extract' | 'record';

/** Why a line has no record. */
export interface LineError {
  /** For programs: `E_JSON`, `E_TOO_LARGE`, `E_TIMEOUT` … */
  readonly code: string;
  readonly stage: Stage;
  /** For people. */
  readonly message: string;
}

/** What is answered to one line. It depends on the line, the rules and the options alone. */
export interface Answer {
  /** As the line has it; null where it has none. */
  readonly id: string | number | null;
  /** `invalid`: a record was made and is not valid, which is a defect of ours. */
  readonly status: 'ok' | 'invalid' | 'error';
  readonly result?: ArticleRecord;
  readonly error?: LineError;
  /** The fields that were asked for; not there where none was, or the line could not be read. */
  readonly passthrough?: Fields;
  /** The hash of the line's bytes without its end; null of a line that is too long to be held. */
  readonly input: { readonly sha256: string | null };
  /** The hash of the rules in force. */
  readonly rules: string;
  /** The `$id` of the schema of `result`. */
  readonly schema: string;
  /** The version of sasil. */
  readonly tool: string;
}

/** The schema of the records in `result`. */
export const RECORD_SCHEMA = 'urn:sasil:record:1';
