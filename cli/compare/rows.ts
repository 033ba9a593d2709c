import type { ComparedFact, ComparedParagraphs, FactValue } from '../../index.js';

/** The kinds of facts, in the order in which people are told of them. */
export const KINDS = ['mayor', 'district', 'category', 'organizer', 'award', 'bullet', 'person', 'quantity'] as const;

export type Kind = (typeof KINDS)[number];

/** What stands for a status where colours are not seen. */
export const MARKS: Readonly<Record<ComparedFact['status'], string>> = {
  differs: '≠',
  'ko-only': 'ko',
  'en-only': 'en',
  equal: '=',
};

/** Differences first, then what one version lacks, what is equal last; each in the order of the comparison. */
export function differencesFirst(facts: readonly ComparedFact[]): ComparedFact[] {
  const order = Object.keys(MARKS);
  return [...facts].sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status));
}

/** `level: 최우수상 ↔ Grand Prize; year: 2023 ↔ —`. */
export function differencesOf({ differences }: ComparedFact): string {
  return differences.map(({ field, ko, en }) => `${field}: ${said(ko)} ↔ ${said(en)}`).join('; ');
}

function said(value: FactValue): string {
  return value === null ? '—' : String(value);
}

/** The paragraphs of the story; lines of the page are none. */
export function storyParagraphs(rows: readonly ComparedParagraphs[]): ComparedParagraphs[] {
  return rows.filter(({ ko, en }) => [...ko, ...en].some(({ kind }) => kind !== 'boilerplate'));
}
