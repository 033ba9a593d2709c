import type { ComparedFact, Difference, FactSide } from '../../schemas/generated/comparison.js';
import type { Named, Rank, RecordAward } from '../../schemas/generated/record.js';
import { assign, nearness } from '../assign.js';
import type { Knowledge } from '../knowledge.js';
import type { Version } from '../version.js';
import { fieldDifference } from './field-difference.js';
import { placesOf } from './places.js';
import { rowsOf, unlessEqual } from './rows.js';
import { sameness } from './sameness.js';
import { contrast, numbersSpeak } from '../words/likeness.js';

/** Awards by recipient, program, category, rank and year; what aligned ones do not have in common is named. */
export function compareAwards(ko: Version, en: Version): ComparedFact[] {
  const { knowledge } = ko;
  const { sameness: samePlace } = placesOf(knowledge.rules);
  const ours = ko.record.awards;
  const theirs = en.record.awards;
  const isOnlyOne = (award: RecordAward, awards: readonly RecordAward[]): boolean =>
    awards.filter(({ recipient }) => recipient.name === award.recipient.name).length === 1;
  const matches = assign(ours.length, theirs.length, LEAST, (k, e) => {
    if (samePlace(ours[k]!.recipient, theirs[e]!.recipient) === 0) return 0;
    const order = ORDER * (1 - nearness(k, ours.length, e, theirs.length));
    const only = isOnlyOne(ours[k]!, ours) && isOnlyOne(theirs[e]!, theirs) ? ONLY_ONE : 0;
    return alikeness(ours[k]!, theirs[e]!, knowledge) + only - order;
  });
  return rowsOf('award', ours.map(toSide), theirs.map(toSide), matches, (match) =>
    differences(ours[match.ko]!, theirs[match.en]!, knowledge),
  );
}

/** Awards of one government that are less alike are two awards. */
const LEAST = 0.4;

/** Both articles tell of one award of the government. */
const ONLY_ONE = 0.15;

/** Where nothing else decides, awards are told in the same order. */
const ORDER = 0.06;

/** The mean of what the two say, program and category counting most; what neither says does not count. */
function alikeness(k: RecordAward, e: RecordAward, knowledge: Knowledge): number {
  const parts: [weight: number, score: number][] = [
    ...namedPart(PROGRAM, k.program, e.program, knowledge),
    ...namedPart(CATEGORY, k.category, e.category, knowledge),
    [k.level.rank === 'unspecified' && e.level.rank === 'unspecified' ? RANK / 2 : RANK, rankScore(k, e)],
    ...numberPart(YEAR, k.year, e.year),
    ...numberPart(STREAK, k.streak, e.streak),
    ...(k.organizer && e.organizer ? namedPart(ORGANIZER, k.organizer, e.organizer, knowledge) : []),
  ];
  const weight = parts.reduce((sum, [weight]) => sum + weight, 0);
  const mean = parts.reduce((sum, [weight, score]) => sum + weight * score, 0) / weight;
  const against =
    OTHER_PROGRAM * contrastOf(k.program, e.program, knowledge) -
    NUMBERS * Math.min(0, numbersOf(k.program, e.program, knowledge)) +
    OTHER_CATEGORY * contrastOf(k.category, e.category, knowledge) +
    (k.year !== null && e.year !== null && k.year !== e.year ? OTHER_YEAR : 0);
  return mean - against;
}

/** What speaks against one award, where both say it and contradict each other. */
const OTHER_PROGRAM = 0.35;
const NUMBERS = 0.15;
const OTHER_CATEGORY = 0.2;
const OTHER_YEAR = 0.1;

function contrastOf(k: Named | null, e: Named | null, { content }: Knowledge): number {
  if (!k || !e || (k.id !== null && k.id === e.id)) return 0;
  return contrast(content(k.name, 'ko'), content(e.name, 'en'));
}

/** The edition in a program's name: 제17회 is not the 13th. */
function numbersOf(k: Named | null, e: Named | null, { content }: Knowledge): number {
  return k && e ? numbersSpeak(content(k.name, 'ko'), content(e.name, 'en')) : 0;
}

const PROGRAM = 4;
const CATEGORY = 3;
const RANK = 2;
const YEAR = 1;
const STREAK = 0.5;
const ORGANIZER = 1;

function namedPart(weight: number, k: Named | null, e: Named | null, knowledge: Knowledge): [number, number][] {
  if (!k && !e) return [];
  return k && e ? [[weight, sameness(k, e, knowledge)]] : [[weight / 2, HALF]];
}

function numberPart(weight: number, k: number | null, e: number | null): [number, number][] {
  if (k === null && e === null) return [];
  return k === null || e === null ? [[weight / 2, HALF]] : [[weight, k === e ? 1 : 0]];
}

/** What one side does not say speaks neither for nor against. */
const HALF = 0.5;

function rankScore(k: RecordAward, e: RecordAward): number {
  if (k.level.rank === e.level.rank) return 1;
  if (k.level.rank === e.alsoRank || k.alsoRank === e.level.rank) return NEAR;
  if (k.level.rank === 'unspecified' || e.level.rank === 'unspecified') return HALF;
  return NEAR_RANKS.some((ranks) => ranks.includes(k.level.rank) && ranks.includes(e.level.rank)) ? NEAR : 0;
}

const NEAR = 0.6;

/** Ranks that translations take for one another. */
const NEAR_RANKS: readonly (readonly Rank[])[] = [
  ['grand', 'top', 'first-place', 'gold', 'institution-top'],
  ['excellence', 'institution', 'silver', 'top'],
  ['encouragement', 'bronze', 'merit'],
  ['presidential', 'prime-minister', 'minister', 'governor', 'other-commendation'],
];

function differences(k: RecordAward, e: RecordAward, knowledge: Knowledge): Difference[] {
  return [
    ...fieldDifference('program', k.program, e.program, knowledge, 'whole'),
    ...fieldDifference('category', k.category, e.category, knowledge, 'parts'),
    ...(k.level.rank === e.level.rank ? [] : [{ field: 'level', ko: k.level.text, en: e.level.text }]),
    ...(k.level.rank === e.level.rank ? unlessEqual('alsoRank', k.alsoRank, e.alsoRank) : []),
    ...unlessEqual('year', k.year, e.year),
    ...unlessEqual('streak', k.streak, e.streak),
    ...(k.organizer && e.organizer ? fieldDifference('organizer', k.organizer, e.organizer, knowledge, 'whole') : []),
  ];
}

function toSide(award: RecordAward, index: number): FactSide {
  const { recipient, program, organizer, category, level, alsoRank, year, streak, status, evidence } = award;
  return {
    index,
    text: [recipient.name, program?.name, category?.name, level.text].filter((part) => part).join(' · '),
    fields: {
      recipient: recipient.name,
      recipientId: recipient.id,
      program: program?.name ?? null,
      programId: program?.id ?? null,
      category: category?.name ?? null,
      categoryId: category?.id ?? null,
      level: level.text,
      rank: level.rank,
      alsoRank,
      year,
      streak,
      organizer: organizer?.name ?? null,
      status,
    },
    evidence: evidence.map(({ start, end, text }) => ({ start, end, text })),
  };
}
