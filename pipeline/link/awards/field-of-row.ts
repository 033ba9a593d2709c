import type { Doc } from '../../types.js';
import type { Claim, Clause, Phrase } from './claim.js';

/**
 * The claims of a row of levels under one field, which is that of all of them: `시 부문: 최우수상 A시 / 우수상 B시`, `시 부문 최우수
 * A시, 우수 B시`, `City category: Top Award, A City / Excellence Award, B City`. Claims of any other clause as they are.
 */
export function withFieldOfRow({ view: { text } }: Doc, clause: Clause, claims: readonly Claim[]): readonly Claim[] {
  const field = claims.length > 1 ? (fieldOfRow(clause, text) ?? fieldOfLabel(clause, text)) : null;
  return field ? claims.map((claim) => ({ ...claim, category: field })) : claims;
}

function fieldOfRow({ span, levels, categories, categoryWholes }: Clause, text: string): Phrase | null {
  const [first, second] = levels;
  if (!first || !second || categories.length > 1) return null;
  const label = LABEL.exec(text.slice(span.start, first.words.start));
  if (!label) return null;
  const isHeaded =
    label.groups!['mark']!.trim() !== '' || WINNER_NEXT.test(text.slice(first.words.end, second.words.start));
  if (!isHeaded) return null;
  const end = span.start + label[0].length - label.groups!['mark']!.length;
  const [known] = categories;
  if (known && categoryWholes[0]!.end <= end && end - categoryWholes[0]!.end < LONGEST_CLOSER) return known;
  const name = label.groups!['name'];
  const start = span.start + label[0].indexOf(name ?? '');
  return name ? { span: { start, end: start + name.length }, id: null } : null;
}

/** `Urban forest: A City (gold prize), B City (silver prize)`: what stands before the colon, where each level is in a bracket. */
function fieldOfLabel({ span, levels, categories }: Clause, text: string): Phrase | null {
  const areInBrackets = levels.length > 1 && levels.every(({ words }) => text[words.start - 1] === '(');
  const name = areInBrackets && categories.length === 0 ? LABEL_OF_WINNERS.exec(text.slice(span.start, levels[0]!.words.start))?.groups!['name'] : undefined; // prettier-ignore
  if (name === undefined || SORTS.test(name)) return null;
  const start = text.indexOf(name, span.start);
  return { span: { start, end: start + name.length }, id: null };
}

const LABEL_OF_WINNERS = /^[\s▲△▶▷◆◇■□●○]{0,3}(?<name>[A-Z][\w&' -]{2,40}): [A-Z][^():;]{2,50} \($/;

/** What kind of winners, or where they are. */
const SORTS =
  /\b(?:[Cc]it(?:y|ies)|[Cc]ount(?:y|ies)|[Dd]istricts?|[Pp]rovinces?|[Gg]overnments?|[Gg]roup|[Ww]inners?|[Rr]esults?|[Aa]wards?|Seoul|Busan|Daegu|Incheon|Gwangju|Daejeon|Ulsan|Sejong|Gyeonggi|Gangwon|Jeju|Chungcheong|Jeolla|Gyeongsang)\b|-(?:gu|gun|si|do)\b/;

/** `최우수 A시, 우수 B군`: where no mark stands behind the field, each level has its winner right behind it. */
const WINNER_NEXT = /^ (?:[가-힣]{2,4} )?[가-힣]{1,5}[시군구](?:·[가-힣]{1,5}[시군구])*, ?$/;

/** All before the first level, which ends in what a field is called; `name` is an English one that opens the line. */
const LABEL =
  /^(?:[\s[<(‘'“"]{0,3}[^:：]{1,40}(?:부문|분야)[\]>)]?|(?<name>[A-Z][\w&-]*(?: (?!in\b|the\b|by\b|at\b|for\b|to\b|of\b|won\b)[\w&-]+){0,3}) (?:[Cc]ategory|[Dd]ivision|[Ff]ield|[Ss]ector))(?<mark>(?: ?[:：]| [–—-])? ?)$/;

/** Units of a bracket and a space. */
const LONGEST_CLOSER = 3;
