import type { CorpusSummary } from '../../index.js';
import { columns } from '../columns.js';
import { amount } from '../tally.js';

/** A corpus for people: agreement by kind, translations of award levels as counts, and what is dropped most. */
export function summaryLines(summary: CorpusSummary, unpaired: number): string[] {
  const { pairs, kinds, differences, levels, dropped } = summary;
  return [
    `${amount(pairs, 'pairs')} compared, ${amount(unpaired, 'articles')} without a counterpart`,
    '',
    ...columns(
      [
        ['', 'agree %', 'equal', '≠', 'ko', 'en'],
        ...kinds.map(({ kind, agreement, equal, differs, koOnly, enOnly }) => [
          kind,
          agreement === null ? '–' : (100 * agreement).toFixed(1),
          ...[equal, differs, koOnly, enOnly].map(String),
        ]),
      ],
      1,
    ),
    ...section(
      'what differs',
      ['field', 'times'],
      differences.map(({ field, count }) => [field, `${count}`]),
      1,
    ),
    ...section(
      'award levels',
      ['Korean', 'English', 'rank', 'times'],
      levels.map(({ ko, en, rankKo, rankEn, count }) => [
        ko ?? '—',
        en ?? '—',
        rankKo === rankEn ? rankKo : `${rankKo} ≠ ${rankEn}`,
        `${count}`,
      ]),
      3,
    ),
    ...section(
      'in one version alone',
      ['', 'only in', 'times', 'of', 'told in a sentence'],
      dropped.map(({ kind, onlyIn, count, of, elsewhere }) => [kind, onlyIn, `${count}`, `${of}`, `${elsewhere}`]),
      2,
    ),
  ];
}

function section(title: string, heading: string[], rows: string[][], numbers: number): string[] {
  return rows.length === 0 ? [] : ['', title, ...columns([heading, ...rows], numbers).map((line) => `  ${line}`)];
}
