import type { ArticleRecord } from '../schemas/generated/record.js';

/** The kinds of facts in a record, in the order in which people are told of them. */
export const FACT_KINDS = ['mayors', 'districts', 'categories', 'awards', 'bullets', 'initiatives'] as const;

export type FactKind = (typeof FACT_KINDS)[number];

/** How often each of some names. */
export type Counts = Readonly<Record<string, number>>;

/** What people are told of a record while a run goes on: small, since it comes from another thread. */
export interface Gist {
  readonly facts: Readonly<Record<FactKind, number>>;
  readonly issues: number;
  /** Lines that were not read because they belong to the page. */
  readonly boilerplate: number;
  /** Lines that say again what others said. */
  readonly duplicates: number;
  /** The lines that were not read, by the id of the rule that dropped them, or `duplicate`. */
  readonly dropped: Counts;
  readonly row: Row;
}

/** One article for people. */
export interface Row {
  readonly story: string;
  readonly language: string;
  readonly mayor: string;
  readonly district: string;
  readonly awards: string;
  readonly initiatives: string;
  readonly dropped: string;
}

/** What there is to tell of a record. */
export function gistOf(record: ArticleRecord): Gist {
  const dropped = droppedIn(record);
  const duplicates = dropped['duplicate'] ?? 0;
  const boilerplate = Object.values(dropped).reduce((sum, times) => sum + times, 0) - duplicates;
  return {
    facts: Object.fromEntries(FACT_KINDS.map((kind) => [kind, record[kind].length])) as Record<FactKind, number>,
    issues: record.issues.length,
    boilerplate,
    duplicates,
    dropped,
    row: rowOf(record, `${boilerplate} + ${duplicates}`),
  };
}

function droppedIn({ blocks }: ArticleRecord): Counts {
  const counts: Record<string, number> = {};
  for (const block of blocks) {
    if (block.kind !== 'boilerplate' && block.kind !== 'duplicate') continue;
    const reason = block.kind === 'duplicate' ? 'duplicate' : block.rule;
    counts[reason] = (counts[reason] ?? 0) + 1;
  }
  return counts;
}

/** What a record says, short: the first of each kind and how many more there are. */
function rowOf(record: ArticleRecord, dropped: string): Row {
  const { article, mayors, districts, awards, initiatives } = record;
  return {
    story: plain(article.id.replace(/[/.](?:ko|en)$/, '')),
    language: article.language,
    mayor: firstOf(mayors.map(({ name }) => name)),
    district: firstOf(districts.map(({ name }) => name)),
    awards: levels(awards.map(({ level }) => level.text)),
    initiatives: initiatives.length === 0 ? '' : String(initiatives.length),
    dropped,
  };
}

function firstOf(names: readonly string[]): string {
  const [first, ...more] = names;
  if (first === undefined) return '';
  return more.length === 0 ? plain(first) : `${plain(first)} +${more.length}`;
}

/** Equal levels together, in the article's order, those without a name last: `우수상 ×2, 장려상, (no level)`. */
function levels(names: readonly (string | null)[]): string {
  const counts = new Map<string, number>();
  for (const name of [...names].sort((a, b) => Number(a === null) - Number(b === null))) {
    counts.set(name ?? '(no level)', (counts.get(name ?? '(no level)') ?? 0) + 1);
  }
  return [...counts].map(([name, times]) => (times === 1 ? plain(name) : `${plain(name)} ×${times}`)).join(', ');
}

/** An article's words must not steer the terminal. */
function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, '');
}
