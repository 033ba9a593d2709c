import type { ArticleRecord, Doc } from '../index.js';
import { HEADLINE_PARTS, measures, type HeadlinePart } from '../score/measures.js';
import { withoutOthers } from '../score/records.js';
import type { GoldArticle } from '../score/types.js';

/** One article as the stages left it, its record, and what a careful reader finds in it, where somebody has looked. */
export interface Reading {
  readonly doc: Doc;
  readonly record: ArticleRecord;
  readonly expected: GoldArticle | null;
}

/** What one rule does in a set of articles. */
export interface RuleUsage {
  readonly rule: string;
  /** Mentions, dropped lines, facts and refusals that name it. */
  readonly fired: number;
  /** Facts that it had a part in. */
  readonly facts: number;
  /** Those of which no other rule read that part. */
  readonly alone: number;
  /** Those that the fixtures can tell of, and those of them that are right. */
  readonly judged: number;
  readonly right: number;
}

/** Counts what each rule does, in the order of the rules' ids; a term goes by its set and id, `districts/kr-seoul`. */
export function ruleUsage(readings: readonly Reading[]): RuleUsage[] {
  const usage = new Map<string, { -readonly [Key in keyof RuleUsage]: RuleUsage[Key] }>();
  const of = (rule: string) => {
    const known = usage.get(rule) ?? { rule, fired: 0, facts: 0, alone: 0, judged: 0, right: 0 };
    usage.set(rule, known);
    return known;
  };
  for (const reading of readings) {
    for (const rule of firings(reading.doc)) of(rule).fired++;
    const verdicts = reading.expected ? judge(reading.expected, reading.record) : null;
    for (const { fact, parts } of factsOf(reading)) {
      const verdict = verdicts?.get(fact);
      for (const rule of new Set(parts.flat())) {
        const counts = of(rule);
        counts.facts++;
        if (parts.some((part) => part.length === 1 && part[0] === rule)) counts.alone++;
        if (verdict !== undefined) counts.judged++;
        if (verdict) counts.right++;
      }
    }
  }
  return [...usage.values()].sort((a, b) => (a.rule < b.rule ? -1 : 1));
}

type Mention = Doc['mentions'][number];

function firings({ mentions, blocks, awards, bullets, refusals }: Doc): string[] {
  return [
    ...mentions.flatMap((mention) => [mention.rule, ...termOf(mention)]),
    ...blocks.flatMap(({ drop }) => (drop ? [drop.rule] : [])),
    ...[...awards, ...bullets, ...refusals].map(({ rule }) => rule),
  ];
}

const SETS: Partial<Record<Mention['kind'], string>> = {
  district: 'districts',
  program: 'programs',
  category: 'categories',
};

/** The term that a mention means, where its rule does not say so already. */
function termOf({ kind, id }: Mention): string[] {
  const set = SETS[kind];
  return set === undefined || id === null ? [] : [`${set}/${id}`];
}

/** The kinds of mentions whose spans stand as evidence of a kind of fact; an award's evidence tells its role. */
const KINDS: Readonly<Record<HeadlinePart, readonly Mention['kind'][]>> = {
  mayors: ['mayor'],
  districts: ['district'],
  awards: ['level', 'program', 'category', 'organizer', 'year', 'streak'],
  bullets: [],
};

/** The facts of a record; for each of its parts the rules that read it. */
function factsOf({ doc, record }: Reading): { readonly fact: object; readonly parts: readonly string[][] }[] {
  const places = doc.mentions.map((mention) => ({ mention, ...doc.view.toSource(mention.span) }));
  return HEADLINE_PARTS.flatMap((part) =>
    record[part].map((fact) => {
      const evidence: readonly { start: number; end: number; role?: string }[] = fact.evidence;
      const read = KINDS[part].map((kind) =>
        places
          .filter(({ mention }) => mention.kind === kind)
          .filter(({ start, end }) =>
            evidence.some((each) => each.start === start && each.end === end && (each.role ?? kind) === kind),
          )
          .map(({ mention }) => mention),
      );
      const parts = [
        ...read.map((mentions) => [...new Set(mentions.map(({ rule }) => rule))]),
        ...read.map((mentions) => [...new Set(mentions.flatMap(termOf))]),
      ];
      return { fact, parts: parts.flat().includes(fact.rule) ? parts : [[fact.rule], ...parts] };
    }),
  );
}

/** Whether each fact of a record is one of the expected; former heads are not judged. */
function judge(expected: GoldArticle, record: ArticleRecord): Map<object, boolean> {
  const scored = withoutOthers(record);
  const verdicts = new Map<object, boolean>();
  for (const part of HEADLINE_PARTS) {
    const right = new Set(measures[part](expected, scored).pairs.map(([, index]) => index));
    for (const [index, fact] of scored[part].entries()) verdicts.set(fact, right.has(index));
  }
  return verdicts;
}
