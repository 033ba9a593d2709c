import type { ComparedFact, Comparison, FactValue, StatusCount } from '../schemas/generated/comparison.js';

/** How the facts of one kind fared in a corpus. */
export interface KindSummary extends StatusCount {
  readonly kind: string;
  /** Of the facts that stand in either version, the share that is equal, 0 to 1; null where there is none. */
  readonly agreement: number | null;
}

/** How often a level of one version stood where the other has another, or the same. */
export interface LevelTranslation {
  /** As written, folded: `최우수상`. Null: no level is said. */
  readonly ko: string | null;
  /** In lower case: `grand prize`. */
  readonly en: string | null;
  readonly rankKo: string;
  readonly rankEn: string;
  readonly count: number;
}

/** How often a sort of fact stood in one version alone. */
export interface Dropped {
  /** The kind; of list items also which: `bullet initiative`. */
  readonly kind: string;
  readonly onlyIn: 'ko' | 'en';
  readonly count: number;
  /** Those of it that the other version tells in another form. */
  readonly elsewhere: number;
  /** How many of the sort this version has. */
  readonly of: number;
}

/** What a corpus of pairs agrees on. */
export interface CorpusSummary {
  readonly pairs: number;
  readonly kinds: readonly KindSummary[];
  /** Which fields of facts differ, the most frequent first: `award level`. */
  readonly differences: readonly { readonly field: string; readonly count: number }[];
  /** Translations of award levels, the most frequent first. */
  readonly levels: readonly LevelTranslation[];
  /** The sorts of facts that one version lacks, the most frequent first. */
  readonly dropped: readonly Dropped[];
}

/** Takes comparisons one by one, so that a corpus need not be kept. */
export interface CorpusSummarizer {
  add(comparison: Comparison): void;
  summary(): CorpusSummary;
}

/** Sums comparisons up. */
export function summarizer(): CorpusSummarizer {
  let pairs = 0;
  const kinds = new Map<string, StatusCount>();
  const differences = new Map<string, number>();
  const levels = new Map<string, number>();
  const dropped = new Map<string, number>();
  const elsewhere = new Map<string, number>();
  const said = new Map<string, number>();
  const add = (fact: ComparedFact): void => {
    for (const { field } of fact.differences) count(differences, `${fact.kind} ${field}`);
    for (const side of ['ko', 'en'] as const) if (fact[side]) count(said, JSON.stringify([sortOf(fact), side]));
    if (fact.kind === 'award' && fact.ko && fact.en) count(levels, JSON.stringify(levelsOf(fact)));
    if (fact.ko && fact.en) return;
    const key = JSON.stringify([sortOf(fact), fact.ko ? 'ko' : 'en']);
    count(dropped, key);
    if (fact.elsewhere) count(elsewhere, key);
  };
  return {
    add({ counts, facts }) {
      pairs++;
      for (const [kind, counted] of Object.entries(counts)) kinds.set(kind, sum(kinds.get(kind), counted));
      facts.forEach(add);
    },
    summary: () => ({
      pairs,
      kinds: [...kinds].map(([kind, counted]) => ({ kind, ...counted, agreement: agreementOf(counted) })),
      differences: mostFirst(differences).map(([field, count]) => ({ field, count })),
      levels: mostFirst(levels).map(([key, count]) => {
        const [ko, en, rankKo, rankEn] = JSON.parse(key) as [string | null, string | null, string, string];
        return { ko, en, rankKo, rankEn, count };
      }),
      dropped: mostFirst(dropped).map(([key, count]) => {
        const [kind, onlyIn] = JSON.parse(key) as [string, 'ko' | 'en'];
        return { kind, onlyIn, count, elsewhere: elsewhere.get(key) ?? 0, of: said.get(key)! };
      }),
    }),
  };
}

/** The sort of a fact: its kind, of list items with theirs. */
function sortOf({ kind, ko, en }: ComparedFact): string {
  return kind === 'bullet' ? `bullet ${String((ko ?? en)!.fields['kind'])}` : kind;
}

function levelsOf({ ko, en }: ComparedFact): [FactValue, FactValue, FactValue, FactValue] {
  const folded = (level: FactValue | undefined): FactValue =>
    typeof level === 'string' ? level.replace(/^(?:an?|the) /i, '').toLowerCase() : null;
  return [
    folded(ko!.fields['level']),
    folded(en!.fields['level']),
    ko!.fields['rank'] ?? 'unspecified',
    en!.fields['rank'] ?? 'unspecified',
  ];
}

function sum(a: StatusCount | undefined, b: StatusCount): StatusCount {
  if (!a) return b;
  return {
    equal: a.equal + b.equal,
    differs: a.differs + b.differs,
    koOnly: a.koOnly + b.koOnly,
    enOnly: a.enOnly + b.enOnly,
  };
}

function agreementOf({ equal, differs, koOnly, enOnly }: StatusCount): number | null {
  const all = equal + differs + koOnly + enOnly;
  return all === 0 ? null : Math.round((equal / all) * 1000) / 1000;
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Those counted most come first, equals by the order of their characters. */
function mostFirst(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}
