import { join } from 'node:path';
import { TABLES } from './tables.js';

/** A place for tables that cannot be used as it is named; nothing has been read. */
export class UnusableTarget extends Error {
  override readonly name = 'UnusableTarget';
}

/** A place for tables that failed while it was written to: a server that went away, a full disk. */
export class TargetFailure extends Error {
  override readonly name = 'TargetFailure';
}

/** Where tables go. */
export type Target =
  | { readonly kind: 'csv' | 'parquet'; readonly folder: string }
  | { readonly kind: 'duckdb'; readonly file: string }
  | { readonly kind: 'postgres'; readonly url: string };

/** The words of a target in one line, for help and messages. */
export const TARGET_FORMS = 'csv:DIR, parquet:DIR, FILE.duckdb or postgres://…';

/** What `--to` names. Throws an `UnusableTarget` for what it cannot be. */
export function targetNamed(words: string): Target {
  if (/^postgres(?:ql)?:\/\//.test(words)) return { kind: 'postgres', url: words };
  const [, prefix, place] = /^(csv|parquet|duckdb):(.*)$/s.exec(words) ?? [];
  if (place === '') throw new UnusableTarget(`${words}: names nothing behind the colon`);
  if (prefix === 'csv' || prefix === 'parquet') return { kind: prefix, folder: place! };
  if (prefix === 'duckdb') return { kind: 'duckdb', file: place! };
  const ending = /\.(\w+)$/.exec(words)?.[1]?.toLowerCase() ?? '';
  if (ending === 'duckdb' || ending === 'ddb') return { kind: 'duckdb', file: words };
  if (ending === 'csv' || ending === 'parquet') {
    const folder = `${ending}:${words.slice(0, -ending.length - 1)}`;
    throw new UnusableTarget(`${words}: there is a table for each kind of fact, so name a folder: ${folder}`);
  }
  if (ending === 'jsonl') throw new UnusableTarget(`${words}: records as JSON Lines are written by --out ${words}`);
  throw new UnusableTarget(`${words}: expected ${TARGET_FORMS}`);
}

/** The files that a target replaces or changes. */
export function filesOf(target: Target): string[] {
  switch (target.kind) {
    case 'csv':
    case 'parquet':
      return TABLES.map(({ name }) => join(target.folder, `${name}.${target.kind}`));
    case 'duckdb':
      return [target.file];
    case 'postgres':
      return [];
  }
}
