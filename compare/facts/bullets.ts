import type { ComparedFact, FactSide } from '../../schemas/generated/comparison.js';
import type { RecordBullet } from '../../schemas/generated/record.js';
import { assign, nearness } from '../assign.js';
import type { Version } from '../version.js';
import { contrast, likeness, numbersSpeak } from '../words/likeness.js';
import { alignItems } from './items.js';
import { isMerged } from './merged-items.js';
import { listsOf } from './lists.js';
import { rowsOf } from './rows.js';

/**
 * Items of lists: first list with list, then item with item in their order, by what their words tell. An item that has no
 * counterpart in its list may have one in another, where the two say nearly the same.
 */
export function compareBullets(ko: Version, en: Version): ComparedFact[] {
  const ours = ko.record.bullets;
  const theirs = en.record.bullets;
  const left = ours.map(({ text }) => ko.knowledge.content(text, 'ko'));
  const right = theirs.map(({ text }) => en.knowledge.content(text, 'en'));
  const scores = left.map((item) => right.map((other) => likeness(item, other)));
  const scoreOf = (k: number, e: number): number =>
    scores[k]![e]! +
    (ours[k]!.kind === theirs[e]!.kind ? KIND : 0) -
    CONTRARY * contrast(left[k]!, right[e]!) +
    NUMBERS * numbersSpeak(left[k]!, right[e]!);

  const listsKo = listsOf(ko);
  const listsEn = listsOf(en);
  const aligned = listsKo.map((list) => listsEn.map((other) => alignItems(list, other, scoreOf)));
  const lists = assign(listsKo.length, listsEn.length, 0, (k, e) => {
    const matches = aligned[k]![e]!;
    const order = ORDER * nearness(k, listsKo.length, e, listsEn.length);
    return matches.length === 0 ? 0 : matches.reduce((sum, { score }) => sum + score, 0) + order;
  });
  const inLists = lists.flatMap((match) => aligned[match.ko]![match.en]!);
  const free = <Item>(items: readonly Item[], side: 'ko' | 'en'): number[] =>
    [...items.keys()].filter((index) => !inLists.some((match) => match[side] === index));
  const freeKo = free(ours, 'ko');
  const freeEn = free(theirs, 'en');
  const others = assign(freeKo.length, freeEn.length, ELSEWHERE, (k, e) => scoreOf(freeKo[k]!, freeEn[e]!));
  const matches = [...inLists, ...others.map(({ ko, en, score }) => ({ ko: freeKo[ko]!, en: freeEn[en]!, score }))];
  const single = matches.filter((match) => !isMerged(match, matches, left, right));
  return rowsOf('bullet', sidesOf(ours, listsKo), sidesOf(theirs, listsEn), single);
}

/** Two items of one kind are a little more likely to be one. */
const KIND = 0.1;

/** Each tells of something that the other does not. */
const CONTRARY = 0.4;

/** Items that have a number in common are likelier one, those that have none less so. */
const NUMBERS = 0.1;

const ORDER = 0.1;

/** Items of other lists must say much of the same. */
const ELSEWHERE = 0.55;

function sidesOf(bullets: readonly RecordBullet[], lists: readonly (readonly number[])[]): FactSide[] {
  return bullets.map(({ text, kind, category, evidence }, index) => ({
    index,
    text,
    fields: { text, kind, category: category?.name ?? null, list: lists.findIndex((list) => list.includes(index)) },
    evidence,
  }));
}
