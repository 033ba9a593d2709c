import type { Span } from '../../../types.js';
import type { Clause, Phrase, PlaceGroup } from '../claim.js';
import { withoutRegion } from './region-behind.js';
import type { EnglishWords } from './words.js';

/** `In the 'C' category, the L went to …`: the field that opens the sentence holds for all levels without one of their own. */
export function topicCategory(clause: Clause, text: string): Phrase | null {
  const at = clause.categories.findIndex((_, index) => {
    const whole = clause.categoryWholes[index]!;
    return /^(?:[\s‘“"'(□○◦•-]|(?:[A-Z][a-z]+|In addition|At the same time), (?=[Ii]n |[Uu]nder |[Ff]or )|(?:[Ii]n|[Uu]nder|[Ff]or) (?:the |an? (?:[a-z]+ )?)?(?:(?:field|category|area|sector|section|division|class) (?:of|for) )?)*$/.test(
      text.slice(clause.span.start, whole.start),
    );
  });
  return at < 0 ? null : clause.categories[at]!;
}

/** The fields behind a level, side by side; behind the winner that it was handed to they are another's. */
export function categoriesAfter(clause: Clause, ahead: Span, handedFrom: number | null, text: string): Phrase[] {
  const found: Phrase[] = [];
  clause.categories.forEach((phrase, at) => {
    const whole = clause.categoryWholes[at]!;
    if (whole.start < ahead.start || whole.end > ahead.end) return;
    if (handedFrom !== null && whole.start > handedFrom) return;
    const before = clause.categoryWholes[at - 1];
    if (
      found.length === 0 ||
      (before &&
        before.start >= ahead.start &&
        (isRow(clause, at, text) || BESIDE.test(text.slice(before.end, whole.start))))
    )
      found.push(phrase);
  });
  return found;
}

const BESIDE = /^,? and (?:the )?[‘“'"]?$/;

/** Whether a field is the next of a row that shares its noun: `the roads, ports and parks fields`. */
function isRow({ categories, categoryWholes }: Clause, at: number, text: string): boolean {
  const [before, whole] = [categoryWholes[at - 1], categoryWholes[at]];
  const isShared = before !== undefined && whole !== undefined && before.end === categories[at - 1]!.span.end;
  return isShared && /^(?:, |,? and (?:the )?)$/.test(text.slice(before.end, whole.start));
}

/** The row of fields that opens the sentence, where `first` is one: `In the roads, ports and parks fields, the L went to …`. */
export function topicRow(clause: Clause, first: Phrase, text: string): readonly Phrase[] {
  const from = clause.categories.indexOf(first);
  let end = from + 1;
  while (isRow(clause, end, text)) end++;
  return clause.categories.slice(from, end);
}

/** `went to A-gu in the C category and B-gu in Seoul in the D category`, `A-gu (C category)`: each winner's own. */
export function fieldOf({ categories, categoryWholes }: Clause, { span }: PlaceGroup, text: string): Phrase | null {
  const at = categoryWholes.findIndex(
    ({ start }) => start > span.end && FIELD_BEHIND.test(withoutRegion(text.slice(span.end, start))),
  );
  return categories[at] ?? null;
}

/** `A-gu, whose shelter stood out in the C field` */
const FIELD_BEHIND =
  /^(?:,? |, (?:whose|which|praised|recogni[sz]ed|honou?red|cited|noted|lauded)\b(?:(?! and | while )[^,.;]){1,80} )(?:in|for|from) (?:the )?['‘“"]?$|^ \((?:the )?$/;

/** `an Excellence Award in 'Hope Support'`: a name in quotes that is a field where the program is known, else the program. */
export function quotedAfter(text: string, ahead: Span): Phrase | null {
  const match = /^[’'”"]? (?:in|for) (?:the )?['‘“"](?<name>[^'‘’“”"\n]{4,100}?)[,.]?['’”"]/.exec(
    text.slice(ahead.start, ahead.end),
  );
  if (!match) return null;
  const start = ahead.start + match[0].indexOf(match.groups!['name']!);
  return { span: { start, end: start + match.groups!['name']!.length }, id: null };
}

/** `the Special Award in 'climate education'`: words in quotes and in small letters are a field, whatever the program. */
export function quotedField(text: string, { start, end }: Span): Phrase | null {
  const match = QUOTED_FIELD.exec(text.slice(start, Math.min(end, start + 80)));
  if (!match) return null;
  const at = start + match[0].indexOf(match.groups!['name']!);
  return { span: { start: at, end: at + match.groups!['name']!.length }, id: null };
}

const QUOTED_FIELD =
  /^[’'”"]? in (?:the )?['‘“"](?<name>[a-z]{3,}(?:[ -](?:and )?[a-z]{2,}){0,5})(?<!evaluation|assessment|contest|competition|award|survey|review|check|campaign|project|event|festival|challenge|festa|drill),?\.?['’”"](?=[,.;]| (?:and|at|of the|in the|for) |\s*$)/;

/** `an Excellence Award in three fields, including roads, child care and ports`: each of those that are named. */
export function fieldsListed(text: string, { start, end }: Span): Phrase[] {
  const match = LISTED.exec(text.slice(start, Math.min(end, start + 240)));
  if (!match) return [];
  const names = match.groups!['names']!;
  const found: Phrase[] = [];
  let at = start + match[0].length - names.length;
  for (const part of names.split(/(, and |, | and )/)) {
    if (/^[A-Za-z]/.test(part)) found.push({ span: { start: at, end: at + part.length }, id: null });
    at += part.length;
  }
  return found.length > 1 ? found : [];
}

const LISTED =
  /^[’'”"]? (?:in|for) (?:all |the )?(?:\w+ )?(?:categories|fields|areas|sectors|divisions)(?:,? (?:including|such as|namely)|:| [—–-]) (?<names>[A-Za-z][\w&/ -]*(?:, (?!(?:to|in|at|for|with|of|by|from|as|which|who|[a-z]+ing) )[A-Za-z][\w&/ -]*)+)/;

/** `the top prize in prices and consumers`, `the grand prize in culture`: a field that is not called one. */
export function bareField(text: string, { start, end }: Span, { forms }: EnglishWords): Phrase | null {
  const words = text.slice(start, Math.min(end, start + 90));
  const match = text.startsWith(' in', start - 3)
    ? REST_OF_BEST_IN.exec(words)
    : (forms.bareField.exec(words) ??
      NAMED_FOR.exec(words) ??
      forms.fieldNamed.exec(words) ??
      forms.fieldOneOf.exec(words) ??
      forms.fieldWithDeed.exec(words.slice(0, 60)));
  if (!match) return null;
  const at = start + match[0].indexOf(match.groups!['name']!);
  return { span: { start: at, end: at + match.groups!['name']!.length }, id: null };
}

/** `the top prize in births and the bronze prize in the night economy`: of a level behind another. */
export function fieldWithArticle(text: string, { start, end }: Span): Phrase | null {
  const match = WITH_ARTICLE.exec(text.slice(start, Math.min(end, start + 60)));
  if (!match) return null;
  const at = start + match[0].length - match.groups!['name']!.length;
  return { span: { start: at, end: start + match[0].length }, id: null };
}

const WITH_ARTICLE =
  /^[’'”"]? in the (?<name>(?!same |first |second |third |whole )[a-z]{3,} [a-z]{3,}(?<!evaluation|assessment|contest|competition|country|province|nation|region|city|county|district|round|ceremony|year|month|area|world|group|category|field|sector|division))(?=[.,;]|$)/;

/** `'Best in Night Markets'` */
const REST_OF_BEST_IN = /^ (?<name>[A-Z][a-z]+(?: (?:and |of )?[A-Z][a-z]+){0,4})(?=[’'”"])/;

/** `the Grand Prize for public space, the Excellence Award for signage`: each level with its own, in a row. */
export function fieldInRow({ levels }: Clause, text: string, { end }: Span, { forms }: EnglishWords): Phrase | null {
  if (levels.length < 2 || !text.startsWith(' for ', end)) return null;
  const named = levels.filter(({ span }) => forms.fieldInRow.test(text.slice(span.end, span.end + 60)));
  const match = named.length > 1 ? forms.fieldInRow.exec(text.slice(end, end + 60)) : null;
  if (!match) return null;
  const start = end + match[0].indexOf(match.groups!['name']!);
  return { span: { start, end: start + match.groups!['name']!.length }, id: null };
}

/** `the Grand Prize for Contribution to Village Culture at the …`: written like a name. */
const NAMED_FOR =
  /^[’'”"]? for (?<name>[A-Z][a-z]+(?: (?:to |and |of |in |for )?[A-Z][a-z]+){1,6})(?=[’'”"]? (?:at|in) (?:the|its) )/;
