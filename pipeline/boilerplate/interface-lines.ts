import { fold } from '../match.js';
import type { Block, Rules, View } from '../types.js';
import { findingOf, type Finding } from './finding.js';

/**
 * Finds lines that hold nothing but words of the page's interface, dates, numbers and signs: "입력 2025.12.05 | 인쇄",
 * "전체메뉴 검색 로그인". The words are the terms of the sets `outlets/…`; a term with `edge: true` is an ordinary word
 * too (사회, Welfare), and a line of such words alone counts only above and below the story; one with `afterDigit: true`
 * counts only right behind a digit (15일). `structure/menu-line` lets a quarter of the words be unknown, but no digit.
 */
export function interfaceLines(rules: Rules): (view: View, block: Block) => Finding | null {
  const byHead = new Map<string, Entry[]>();
  for (const [name, set] of rules.sets) {
    if (!name.startsWith('outlets/')) continue;
    for (const term of set.terms ?? []) {
      const finding = findingOf(term.id, term['edge'] === true);
      for (const word of [...(term.names.ko ?? []), ...(term.names.en ?? [])]) {
        const entry = { folded: fold(word), finding, afterDigit: term['afterDigit'] === true };
        const entries = byHead.get(entry.folded.slice(0, 2));
        if (entries) entries.push(entry);
        else byHead.set(entry.folded.slice(0, 2), [entry]);
      }
    }
  }
  for (const entries of byHead.values()) entries.sort((a, b) => b.folded.length - a.folded.length);

  return ({ folded }, { span: { start, end }, kind }) => {
    if (end - start > (kind === 'body' ? LONGEST_SENTENCE : LONGEST)) return null;
    let first: Finding | null = null;
    let digits = false;
    let known = 0;
    let unknown = 0;
    let at = start;
    while (at < end) {
      const code = folded.charCodeAt(at);
      if (isSign(code)) {
        if (code >= 0x30 && code <= 0x39) digits = true;
        at++;
        continue;
      }
      const stands = (entry: Entry) => standsAt(entry, folded, at, end);
      const entry = byHead.get(folded.slice(at, at + 2))?.find(stands) ?? byHead.get(folded[at]!)?.find(stands);
      if (!entry) {
        // Three unknown words at the front are a sentence, not a menu.
        if (++unknown > 2 && unknown * 3 > known) return null;
        while (at < end && !isSign(folded.charCodeAt(at))) at++;
        continue;
      }
      known++;
      if (!first || (first.edgeOnly && !entry.finding.edgeOnly)) first = entry.finding;
      at += entry.folded.length;
    }
    if (unknown === 0) return first ?? (digits ? NUMBERS : SIGNS);
    if (known > 0 && unknown <= 2 && first?.rule.endsWith('/date-label') && DATE.test(folded.slice(start, end)))
      return first;
    return known >= 4 && unknown * 3 <= known && !digits && !HEADLINE.test(folded.slice(start, end)) ? MENU_LINE : null;
  };
}

interface Entry {
  readonly folded: string;
  readonly finding: Finding;
  /** Counts only right behind a digit: the 일 of 15일. */
  readonly afterDigit: boolean;
}

/** Characters; share menus and date lines are shorter. */
const LONGEST = 160;
/** Characters; "2017. 11. 20." ends like a sentence too. */
const LONGEST_SENTENCE = 40;

const NUMBERS = findingOf('structure/numbers');
const SIGNS = findingOf('structure/signs');
/** "전체 정치 경제 사회 문화 오피니언": one word in four is not known, but a menu it is. */
const MENU_LINE = findingOf('structure/menu-line', true);

/** "홍길동 / 기사승인 : 2011-03-20 17:39": beside a label and a date a name may stand. */
const DATE = /\d{4} ?[-./년] ?\d{1,2} ?[-./월] ?\d{1,2}/;

const HEADLINE = /[,.!?‘’“”'"…「『]/;

/** White space, digits, punctuation, marks: whatever is no letter. */
function isSign(code: number): boolean {
  if (code < 0x80) return (code | 0x20) < 0x61 || (code | 0x20) > 0x7a;
  return code < 0xc0 || (code >= 0x2000 && code < 0x3041) || (code >= 0xd800 && code < 0xe000) || code >= 0xfe00;
}

/** The word begins at `at` and the line's next letter begins another word; Korean words may touch: "메뉴검색". */
function standsAt({ folded: word, afterDigit }: Entry, folded: string, at: number, end: number): boolean {
  if (at + word.length > end || !folded.startsWith(word, at)) return false;
  if (afterDigit && !DIGIT_OR_BRACKET.test(folded[at - 1] ?? '')) return false;
  const last = word.charCodeAt(word.length - 1);
  return at + word.length === end || last >= 0x80 || isSign(last) || isSign(folded.charCodeAt(at + word.length));
}

/** "(수)" is a day of the week. */
const DIGIT_OR_BRACKET = /[\d(]/;
