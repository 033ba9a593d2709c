import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { formOf } from '../../../extractors/bullets/item-form.js';
import type { Rules } from '../../types.js';
import type { ItemWords, ListWords } from './list-words.js';
import { sayings } from './sayings.js';

/**
 * Compiles the set `lists` into all that may speak for the kind of a list, by names like `ko/lead/-부터`: the words that lead
 * to it and that follow it, whole and by their beginnings and endings, what they say by a pattern, and the words and forms of
 * its items. Each with the root of the share of the items that have it, so that one item of four counts half; 1 for the
 * words around.
 */
export function listCues(rules: Rules): (list: ListWords) => ReadonlyMap<string, number> {
  const sayingsOf = sayings(rules);
  return (list) => {
    const cues = new Map<string, number>();
    const add = (cue: string, share = 1) => {
      const name = `${list.language}/${cue}`;
      cues.set(name, Math.min(1, (cues.get(name) ?? 0) + share));
    };
    tellAround(list, add);
    for (const saying of sayingsOf(list)) add(`said/${saying}`);
    add(list.items.length < MANY ? `items/${list.items.length}` : 'items/many');
    for (const item of list.items) {
      const cuesOfItem = new Set<string>();
      tellItem(item, list.language === 'ko', (cue) => cuesOfItem.add(cue));
      // `The Grand Prize went to ▲Guri-si ▲…`: neither alone tells of winners.
      const { lead, tail } = list.levels;
      if (item.government !== 'none' && (lead || tail || item.hasLevel)) cuesOfItem.add('government-by-level');
      for (const cue of cuesOfItem) add(cue, 1 / list.items.length);
    }
    for (const [cue, share] of cues) cues.set(cue, Math.sqrt(share));
    return cues;
  };
}

/** The words before and behind a list. */
function tellAround(
  { language, lead, tail, levels, isOfLines, isByFirm }: ListWords,
  add: (cue: string) => void,
): void {
  const before = wordsOf(lead).slice(-REACH);
  const behind = wordsOf(tail).slice(0, REACH);
  const formsOf = language === 'ko' ? koreanForms : (word: string) => [word];
  for (const word of before) for (const form of formsOf(word)) add(`lead/${form}`);
  for (const word of behind) for (const form of formsOf(word)) add(`tail/${form}`);
  const [opening = NOTHING] = wordsOf(lead);
  add(`opening/${opening}`);
  // `시의회는` → `-회는`: what the subject is.
  if (language === 'ko' && opening.length > 2) add(`opening/-${opening.slice(-2)}`);
  if (levels.lead) add('lead-level');
  if (levels.tail) add('tail-level');
  add(isOfLines ? 'place/lines' : 'place/sentence');
  if (isByFirm) add('opening/firm');
  add(`last/${before.at(-1) ?? NOTHING}`);
  add(`next/${behind[0] ?? NOTHING}`);
  add(`lead-end/${LEAD_ENDS[lead.trimEnd().at(-1) ?? ''] ?? 'word'}`);
  add(`lead-length/${lengthOf(lead, AROUND)}`);
  add(`tail-length/${lengthOf(tail, AROUND)}`);
}

/** The words and the form of an item. */
function tellItem(
  { text, form, level, hasLevel, government }: ItemWords,
  isKorean: boolean,
  add: (cue: string) => void,
): void {
  const words = wordsOf(text);
  const [first = NOTHING, last = NOTHING] = [words[0], words.at(-1)];
  add(`form/${form ?? NOTHING}`);
  if (form) add(`class/${formOf(form)}`);
  if (level) add('level/ends');
  if (hasLevel) add('level/inside');
  add(`government/${government}`);
  add(`words/${Math.min(words.length, LONG)}`);
  add(`length/${lengthOf(text, WITHIN)}`);
  for (const word of words) {
    add(`item/${isKorean ? word : porter.stem(word)}`);
    if (word.length > 2) for (const part of [`${word.slice(0, 2)}-`, `-${word.slice(-2)}`]) add(`item/${part}`);
  }
  add(`item-end/${last}`);
  if (isKorean) for (const size of [1, 2, 3]) add(`item-end/-${last.slice(-size)}`);
  else for (const start of [first, `-${first.slice(-3)}`]) add(`item-start/${start}`);
  for (const [sign, name] of SIGNS) if (text.includes(sign)) add(`has/${name}`);
  add(/\d/.test(text) ? 'has/digit' : 'has/no-digit');
}

/** Words on either side of a list that are looked at. */
const REACH = 8;

/** Items of a list, and words of an item, that are no longer told from more. */
const MANY = 8;
const LONG = 4;

/** Units by which lengths are told apart, around a list and in an item. */
const AROUND = 20;
const WITHIN = 6;

/** Stands for a word, or a form, that is not there. */
const NOTHING = '~';

const LEAD_ENDS: Readonly<Record<string, string>> = { ':': 'colon', '.': 'stop', ',': 'comma' };

const SIGNS = Object.entries({
  '(': 'bracket',
  '‘': 'quote',
  "'": 'straight-quote',
  '“': 'double-quote',
  '"': 'straight-double-quote',
  '·': 'middle-dot',
  ':': 'colon',
  ',': 'comma',
  '~': 'tilde',
  '-': 'hyphen',
});

function lengthOf(text: string, unit: number): number {
  return Math.min(MOST_UNITS, Math.floor(text.length / unit));
}

/** A text of more such units is no longer told from longer ones. */
const MOST_UNITS = 6;

/** In small letters, every number as `#`. */
function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[a-z]+|[가-힣]+|\d+/g) ?? []).map((word) => (/\d/.test(word) ? '#' : word));
}

/** `지표를` → `지표를`, `지표-`, `-표를`: a Korean stem is known by its beginning, particles and endings by the end. */
function koreanForms(word: string): string[] {
  const forms = [word];
  if (word.length > 2) forms.push(`${word.slice(0, 2)}-`, `-${word.slice(-2)}`);
  if (word.length > 3) forms.push(`-${word.slice(-3)}`);
  return forms;
}
