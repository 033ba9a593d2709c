import type { PlacedComparison } from './pair.js';

const HEAD = ['ko_article', 'en_article', 'kind', 'status', 'score', 'ko', 'en', 'differences', 'elsewhere'];

/** The facts as CSV (RFC 4180), one row each, with a byte order mark, by which spreadsheets know UTF-8. */
export function factRows(all: readonly PlacedComparison[]): string {
  const rows = all.flatMap(({ ko, en, facts }) =>
    facts.map((fact) => [
      ko.id,
      en.id,
      fact.kind,
      fact.status,
      fact.score,
      fact.ko?.text,
      fact.en?.text,
      fact.differences.map(({ field, ko, en }) => `${field}: ${ko ?? '—'} ↔ ${en ?? '—'}`).join('; '),
      fact.elsewhere?.text,
    ]),
  );
  return `\uFEFF${[HEAD, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(value: string | number | null | undefined): string {
  const words = String(value ?? '');
  return /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}
