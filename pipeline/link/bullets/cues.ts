import { formOf } from '../../../extractors/bullets/item-form.js';
import { oneOf } from '../../match.js';
import { stemOf } from '../../stem.js';
import type { Language, Rules } from '../../types.js';
import type { ItemWords, ListWords } from './list-words.js';
import { sayings } from './sayings.js';

/** What stands for a cue, by its place and by what is found there: `lead`, `-부터`; undefined for one that nobody asks about. */
export type CueOf<Cue> = (place: string, found: string) => Cue | undefined;

/**
 * Compiles the set `lists` into all that may speak for the kind of a list: the words that lead to it and that follow it,
 * whole and by their beginnings and endings, what they say by a pattern, and the words and forms of its items. Each with the
 * root of the share of the items that have it, so that one item of four counts half; 1 for the words around.
 */
export function listCues<Cue>(
  rules: Rules,
  cueOf: Readonly<Record<Language, CueOf<Cue>>>,
): (list: ListWords) => ReadonlyMap<Cue, number> {
  const sayingsOf = sayings(rules);
  return (list) => {
    const known = cueOf[list.language];
    const cues = new Map<Cue, number>();
    const addCue = (cue: Cue, share: number) => cues.set(cue, Math.min(1, (cues.get(cue) ?? 0) + share));
    const add: Hear = (place, found = '') => {
      const cue = known(place, found);
      if (cue !== undefined) addCue(cue, 1);
    };
    tellAround(list, add);
    for (const saying of sayingsOf(list)) add('said', saying);
    add('items', list.items.length < MANY ? String(list.items.length) : 'many');
    for (const item of list.items) {
      const cuesOfItem = new Set<Cue>();
      const addOfItem: Hear = (place, found = '') => {
        const cue = known(place, found);
        if (cue !== undefined) cuesOfItem.add(cue);
      };
      tellItem(item, list.language === 'ko', addOfItem);
      // `The Grand Prize went to ▲Guri-si ▲…`: neither alone tells of winners.
      const { lead, tail } = list.levels;
      if (item.government !== 'none' && (lead || tail || item.hasLevel)) addOfItem('government-by-level');
      for (const cue of cuesOfItem) addCue(cue, 1 / list.items.length);
    }
    for (const [cue, share] of cues) cues.set(cue, Math.sqrt(share));
    return cues;
  };
}

type Hear = (place: string, found?: string) => void;

/** The words before and behind a list. */
function tellAround({ language, lead, tail, levels, isOfLines, isByFirm }: ListWords, hear: Hear): void {
  const words = wordsOf(lead);
  const before = words.slice(-REACH);
  const behind = wordsOf(tail).slice(0, REACH);
  const formsOf = language === 'ko' ? koreanForms : (word: string) => [word];
  for (const word of before) for (const form of formsOf(word)) hear('lead', form);
  for (const word of behind) for (const form of formsOf(word)) hear('tail', form);
  const [opening = NOTHING] = words;
  hear('opening', opening);
  // `시의회는` → `-회는`: what the subject is.
  if (language === 'ko' && opening.length > 2) hear('opening', `-${opening.slice(-2)}`);
  if (levels.lead) hear('lead-level');
  if (levels.tail) hear('tail-level');
  hear('place', isOfLines ? 'lines' : 'sentence');
  if (isByFirm) hear('opening', 'firm');
  hear('last', before.at(-1) ?? NOTHING);
  hear('next', behind[0] ?? NOTHING);
  hear('lead-end', LEAD_ENDS[lead.trimEnd().at(-1) ?? ''] ?? 'word');
  hear('lead-length', lengthOf(lead, AROUND));
  hear('tail-length', lengthOf(tail, AROUND));
}

/** The words and the form of an item. */
function tellItem({ text, form, level, hasLevel, government }: ItemWords, isKorean: boolean, hear: Hear): void {
  const words = wordsOf(text);
  const [first = NOTHING, last = NOTHING] = [words[0], words.at(-1)];
  hear('form', form ?? NOTHING);
  if (form) hear('class', formOf(form));
  if (level) hear('level', 'ends');
  if (hasLevel) hear('level', 'inside');
  hear('government', government);
  hear('words', String(Math.min(words.length, LONG)));
  hear('length', lengthOf(text, WITHIN));
  for (const word of words) {
    hear('item', isKorean ? word : stemOf(word));
    if (word.length > 2) {
      hear('item', `${word.slice(0, 2)}-`);
      hear('item', `-${word.slice(-2)}`);
    }
  }
  hear('item-end', last);
  if (isKorean) for (const size of [1, 2, 3]) hear('item-end', `-${last.slice(-size)}`);
  else for (const start of [first, `-${first.slice(-3)}`]) hear('item-start', start);
  for (const [sign, name] of SIGNS) if (text.includes(sign)) hear('has', name);
  hear('has', /\d/.test(text) ? 'digit' : 'no-digit');
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

function lengthOf(text: string, unit: number): string {
  return String(Math.min(MOST_UNITS, Math.floor(text.length / unit)));
}

/** A text of more such units is no longer told from longer ones. */
const MOST_UNITS = 6;

const isDigit = oneOf('0123456789');

/** In small letters, every number as `#`. */
function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[a-z]+|[가-힣]+|\d+/g) ?? []).map((word) =>
    isDigit(word.charCodeAt(0)) ? '#' : word,
  );
}

/** `지표를` → `지표를`, `지표-`, `-표를`: a Korean stem is known by its beginning, particles and endings by the end. */
function koreanForms(word: string): string[] {
  const forms = [word];
  if (word.length > 2) forms.push(`${word.slice(0, 2)}-`, `-${word.slice(-2)}`);
  if (word.length > 3) forms.push(`-${word.slice(-3)}`);
  return forms;
}
