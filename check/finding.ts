import type { Finding, FindingKind, Place } from './types.js';

/** A finding of which only this much is to be told. */
export function finding(
  kind: FindingKind,
  fixture: string,
  place: Place,
  message: string,
  others: Partial<Finding> = {},
): Finding {
  const level = kind === 'todo-passes' ? 'warning' : 'error';
  const nothing = { fact: null, expected: null, got: null, fields: [], rule: null, why: null, source: null };
  return { kind, level, fixture, message, place, ...nothing, ...others };
}

/** The beginning of a file. */
export function topOf(file: string): Place {
  return { file, line: 1, column: 1 };
}
