import { fold } from '../../pipeline/match.js';
import type { Rules, Span } from '../../pipeline/types.js';
import { sideBySide, type FieldReader } from './field.js';

/** Reads the fields that the words before `category` name. */
export function englishFields(rules: Rules): FieldReader {
  const general = new Set(rules.terms('category-lookalikes').flatMap(({ names }) => names.en ?? []));
  return {
    nameOf({ text }, { words, isQuoted }) {
      const name = trim(text, words, isQuoted);
      // `each category`, `3 categories`: a count or a generality.
      const folded = fold(text.slice(name.start, name.end));
      const first = FIRST_WORD.exec(folded)?.[0];
      // `took high marks in every field`
      const last = folded.slice(folded.lastIndexOf(' ') + 1);
      const isGeneral =
        !isQuoted && first !== undefined && (/^\d/.test(first) || general.has(first) || general.has(last));
      return name.end > name.start && !isGeneral ? name : null;
    },
    fieldsOf: ({ text }, { end }, name) => (name ? sideBySide(splitPlural(text, name, end), end) : []),
  };
}

const FIRST_WORD = /^(?:\d+|[a-z]+)\b/;

/** `the 'Bonggong' category`, `the city and province division`; articles, quotes and `same` are left off. */
function trim(text: string, words: Span, isQuoted: boolean): Span {
  let { start, end } = words;
  // The nearest `in the` opens the field: `the Safety Award in the local economy category`.
  const opens = PLURAL.test(text.slice(end, end + 14)) ? OPENS_SEVERAL : OPENS_ONE;
  const opening = isQuoted ? null : opens.exec(text.slice(start, end));
  if (opening) start += opening[0].length;
  // `the Grand Prize (night tourism category)`
  start += OPEN_BRACKET.exec(text.slice(start, end))?.[0].length ?? 0;
  start += LEAD.exec(text.slice(start, end))?.[0].length ?? 0;
  while (end > start && /[\s,.’'”"]/.test(text[end - 1]!)) end--;
  return { start, end };
}

const PLURAL = /^[’'”"]? (?:categories|divisions|fields|sectors)/i;
const OPENS_SEVERAL = /^.*\b(?:in|under|for|of|at) (?:the|its) /;
const OPENS_ONE = /^.*\b(?:in|under|for|of|at|and) (?:the|its) /;
const OPEN_BRACKET = /^[^()]{1,60}\((?=[^()]*$)/;
const LEAD = /^(?:[\s'‘“"]|the |same (?=[a-z]))+/;

/** `the tourism and food categories`, `the roads, ports and parks divisions`: one field for each name before a plural. */
function splitPlural(text: string, name: Span, end: number): Span[] {
  if (BEHIND_QUOTED.test(text.slice(Math.max(0, name.start - 14), name.start))) return [name];
  const words = text.slice(name.start, name.end);
  const [, ...others] = words.split(' and ');
  // `the culture and arts and welfare and health categories` cannot be told apart.
  if (others.length !== 1 || !ENDS_PLURAL.test(text.slice(name.start, end))) return [name];
  const names: Span[] = [];
  let at = name.start;
  for (const part of words.split(/(,? and (?:the )?|, )/)) {
    if (/^[A-Za-z]/.test(part)) names.push({ start: at, end: at + part.length });
    at += part.length;
  }
  return names;
}

/** `‘roads’ and ‘parks and gardens’ categories`: one of several that have each their own quotes. */
const BEHIND_QUOTED = /[’'”"],? (?:and )?(?:the )?[‘“'"]$/;

const ENDS_PLURAL = /(?:categories|divisions|fields|sectors)$/i;
