import type { Span } from '../../../types.js';
import type { Phrase } from '../claim.js';

/**
 * A field without 분야, the one or two nouns between a program and its level: `‘도시대상’에서 녹색환경 우수상을`, `‘농정평가’
 * 친환경농업 우수기관`. `general` are nouns that name no field. Null where anything else stands there.
 */
export function bareField(program: Span, level: Span, text: string, general: ReadonlySet<string>): Phrase | null {
  if (level.start - program.end > LONGEST) return null;
  const gap = text.slice(program.end, level.start);
  const match = GAP.exec(gap);
  if (!match) return null;
  const name = match.groups!['name']!;
  if (name.split(' ').some((word) => general.has(word) || NO_FIELD.test(word))) return null;
  const start = level.start - 1 - name.length;
  return { span: { start, end: start + name.length }, id: null };
}

/** The same in a bracket behind a winner, whose name ends at `from`: `(녹색도시 장관상)`. */
export function bracketField(text: string, from: number, level: Span, general: ReadonlySet<string>): Phrase | null {
  const name = /^\s?\((?<name>[가-힣·]{2,9}(?: [가-힣·]{2,6}){0,2}) $/.exec(text.slice(from, level.start))?.groups![
    'name'
  ];
  if (!name || name.split(' ').some((word) => general.has(word)) || /이상$/.test(name)) return null;
  const start = level.start - 1 - name.length;
  return { span: { start, end: start + name.length }, id: null };
}

/** Units between a program and a level. */
const LONGEST = 40;

/** What closes the program's name, who gives the prize, and one or two nouns. */
const GAP =
  /^(?:[’'”"」』](?:에서)?|에서)(?: [가-힣]{2,12}(?:로부터|으로부터|이 주는|가 주는))? (?<name>[가-힣·]{2,9}(?: [가-힣·]{2,6})?) $/;

/** Words that end as particles, adverbs, offices and governments do, or count. */
const NO_FIELD =
  /(?:[은는이가을를의로히게인된한할며고시군구도청]|에서|단위|부문|분야|연속|최초|처음|각각|함께|모두|최고|최종|종합|영예|전국|평가|결과|시상식|시상|대회|사례|기관|단체|[부처]|장관|주관|공동|본선|결선|역대|올해)$/;
