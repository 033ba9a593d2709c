import type { Comparison, FactSide } from '../../index.js';
import { differencesOf, type Kind } from './rows.js';

/** The names of the columns. Offsets are those of the first place, in the unit of the article. */
const COLUMNS = [
  ['ko_article', 'en_article', 'kind', 'status', 'score', 'ko', 'en', 'differences', 'elsewhere'],
  ['ko_id', 'en_id', 'ko_rank', 'en_rank', 'ko_year', 'en_year', 'ko_streak', 'en_streak', 'ko_value', 'en_value'],
  ['ko_start', 'ko_end', 'en_start', 'en_end'],
].flat();

/** The heading of a CSV file (RFC 4180 but for line feeds alone), with its line end. */
export const CSV_HEADING = csvLine(COLUMNS);

/** The facts of a comparison as CSV, one row a fact. */
export function csvRows({ ko, en, facts }: Comparison, kinds: readonly Kind[]): string {
  return facts
    .filter(({ kind }) => kinds.includes(kind))
    .map((fact) => {
      const both = (of: (side: FactSide) => string | number | null | undefined): (string | number | null)[] => [
        (fact.ko && of(fact.ko)) ?? null,
        (fact.en && of(fact.en)) ?? null,
      ];
      const place = (side: FactSide | null): (number | null)[] => {
        const [quote] = side?.evidence ?? [];
        return [quote?.start ?? null, quote?.end ?? null];
      };
      return csvLine([
        ...[ko.id, en.id, fact.kind, fact.status, fact.score],
        ...[...both(({ text }) => text), differencesOf(fact), fact.elsewhere?.text ?? null],
        ...both(({ fields }) => fields['recipientId'] ?? fields['districtId'] ?? fields['id']),
        ...both(({ fields }) => fields['rank']),
        ...both(({ fields }) => fields['year']),
        ...both(({ fields }) => fields['streak']),
        ...both(({ fields }) => fields['value']),
        ...[...place(fact.ko), ...place(fact.en)],
      ]);
    })
    .join('');
}

function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(csvCell).join(',')}\n`;
}

function csvCell(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
