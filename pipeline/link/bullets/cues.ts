import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';
import type { ListWords } from './list-words.js';

/**
 * What may speak for the kind of a list, by names like `ko/lead/-부터`: the words that lead to it and that follow it, whole
 * and by their beginnings and endings, and the words and forms of its items. Each with the share of the items that have it,
 * 1 for the words around.
 */
export function cuesOf({ language, items, lead, tail }: ListWords): ReadonlyMap<string, number> {
  const cues = new Map<string, number>();
  const add = (cue: string, share = 1) => {
    const name = `${language}/${cue}`;
    cues.set(name, Math.min(1, (cues.get(name) ?? 0) + share));
  };
  const before = wordsOf(lead).slice(-REACH);
  const behind = wordsOf(tail).slice(0, REACH);
  const formsOf = language === 'ko' ? koreanForms : (word: string) => [word];
  for (const word of before) for (const form of formsOf(word)) add(`lead/${form}`);
  for (const word of behind) for (const form of formsOf(word)) add(`tail/${form}`);
  const [opening = NOTHING] = wordsOf(lead);
  add(`opening/${opening}`);
  // `시의회는` → `-회는`: what the subject is.
  if (language === 'ko' && opening.length > 2) add(`opening/-${opening.slice(-2)}`);
  add(`last/${before.at(-1) ?? NOTHING}`);
  add(`next/${behind[0] ?? NOTHING}`);
  add(`lead-end/${LEAD_ENDS[lead.trimEnd().at(-1) ?? ''] ?? 'word'}`);
  add(items.length === 1 ? 'single' : 'several');
  const share = 1 / items.length;
  for (const { text, form, government } of items) {
    const words = wordsOf(text);
    const [first = NOTHING, last = NOTHING] = [words[0], words.at(-1)];
    add(`form/${form ?? NOTHING}`, share);
    add(`government/${government}`, share);
    add(`length/${Math.min(words.length, LONG)}`, share);
    for (const stem of new Set(language === 'ko' ? words : words.map((word) => porter.stem(word))))
      add(`item/${stem}`, share);
    add(`item-end/${last}`, share);
    if (language === 'ko') add(`item-end/-${last.slice(-2)}`, share);
    else for (const start of [first, `-${first.slice(-3)}`]) add(`item-start/${start}`, share);
  }
  return cues;
}

/** Words on either side of a list that are looked at. */
const REACH = 8;

/** Words of an item that is no longer told from longer ones. */
const LONG = 4;

/** Stands for a word, or a form, that is not there. */
const NOTHING = '~';

const LEAD_ENDS: Readonly<Record<string, string>> = { ':': 'colon', '.': 'stop', ',': 'comma' };

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
