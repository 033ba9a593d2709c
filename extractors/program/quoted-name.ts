import { isHangul, isWord, oneOf } from '../../pipeline/match.js';
import type { Block, Doc, Language, Span } from '../../pipeline/types.js';
import type { LevelNames } from './english-level.js';
import type { ProgramWords } from './words.js';

/** Finds quoted phrases that are names of programs, without their quotes. */
export type QuotedNames = (doc: Doc, block: Block, language: Language) => Span[];

/**
 * A quoted phrase is a name where it holds a known one, ends in a head noun or 상/대상, or opens with a year or 제N회; and
 * where the words around it say so: `the contest called ‘…’`, `‘…’ 공모전`.
 */
export function quotedNames(words: ProgramWords, levels: LevelNames): QuotedNames {
  const isName = { ko: koreanName(words), en: englishName(words, levels) };
  const headBehind = { ko: words.form('ko/head-behind'), en: words.form('en/head-behind') };
  const announced = words.form('en/announced');
  const checked = words.form('ko/checked');
  const held = words.form('ko/held');

  function isNamedAround(
    { view: { text } }: Doc,
    block: Block,
    quoted: Span,
    name: string,
    language: Language,
  ): boolean {
    if (announced.test(text.slice(Math.max(block.span.start, quoted.start - 30), quoted.start))) return true;
    const behind = text.slice(quoted.end, quoted.end + 15);
    if (language === 'ko' && held.test(text.slice(Math.max(block.span.start, quoted.start - 7), quoted.end + 16)))
      return true;
    if (language === 'ko' && checked.test(text.slice(quoted.end - LONGEST_HEAD, quoted.end + 4))) return true;
    return language === 'ko'
      ? headBehind.ko.test(behind.slice(0, 7)) && !ENDS_KOREAN_SENTENCE.test(name)
      : headBehind.en.test(behind) && TITLED.test(name) && !levels.isLevel(name);
  }

  return (doc, block, language) => {
    const { text } = doc.view;
    const found: Span[] = [];
    for (let at = block.span.start; at < block.span.end; at++) {
      const quoted = quotationAt(text, at, block);
      if (!quoted) continue;
      // `the "roads" category at the P and the L in the "parks" category`: a straight quote that closes opens nothing.
      if (language === 'en' && text[quoted.start + 1] === ' ') continue;
      const span = trimmed(text, { start: quoted.start + 1, end: quoted.end - 1 });
      if (span.end === span.start) continue;
      const name = text.slice(span.start, span.end);
      const last = found.at(-1);
      const isChained = last !== undefined && CHAINED.test(text.slice(last.end, at));
      if (!isChained && !isNamedAround(doc, block, quoted, name, language) && !isName[language](doc, span, name))
        continue;
      found.push(span);
      at = quoted.end - 1;
    }
    return found;
  };
}

/** Units of a head noun with what closes it. */
const LONGEST_HEAD = 5;

/** What a sentence ends in. */
const ENDS_SENTENCE = /[.!?]$|[다요]$/;
const ENDS_KOREAN_SENTENCE = /[.!?다요]$/;

/** `the '2024 A' and the 'B'`: between two names side by side. */
const CHAINED = /^[,.]?["”'’] and (?:for )?$/;

/** Several capitalised words. */
const TITLED = /^(?:\d\w*|[A-Z][\w'’.-]*)(?: (?:[a-z]{1,3}|\d\w*|[A-Z(][\w'’.)-]*)){1,9}$/;

type IsName = (doc: Doc, span: Span, name: string) => boolean;

function koreanName(words: ProgramWords): IsName {
  const bareEvaluation = words.form('ko/bare-evaluation');
  const edition = words.form('ko/edition');
  const plan = words.form('ko/plan');
  const prize = words.form('ko/prize');
  const level = words.form('ko/level');
  return ({ view }, span, name) => {
    if (ENDS_SENTENCE.test(name)) return false;
    // `대한민국 봉사와 나눔 우수사례 공모전`, but not a level or a field in quotes.
    const last = span.end - (YEAR_BEHIND.exec(name)?.[0].length ?? 0);
    if (words.closing.ko.find(view, span).some(({ end }) => end === last) && !INSTITUTION.test(name))
      return !bareEvaluation.test(name);
    if (IN_SENTENCE.test(name)) return false;
    if (words.known.ko.find(view, span).length > 0) return true;
    return edition.test(name) ? !plan.test(name) : prize.test(name) && !level.test(name);
  };
}

/** `평가에서 대상을 받은 것은 주민 덕분`: words in quotes that tell something. */
const IN_SENTENCE = /에서[는도]? |[을를] (?:받|수상|차지|위해)|(?:으로|에) (?:선정|뽑)/;

/** `강변 어워드 2025` */
const YEAR_BEHIND = / (?:19|20)\d\d$/;

const INSTITUTION = /우수 ?기관$/;

function englishName(words: ProgramWords, levels: LevelNames): IsName {
  const head = words.form('en/head');
  return ({ view }, span, name) => {
    if (ENDS_SENTENCE.test(name)) return false;
    if (words.closing.en.find(view, span).some(({ end }) => end === span.end))
      return !levels.isLevel(name) || AWARDS_OF_ONE_WORD.test(name);
    if (words.known.en.find(view, span).length > 0) return true;
    const isOpened = /[A-Z0-9]/.test(name[0]!) || view.text[span.start - 1] === '「';
    return head.test(name) && isOpened && name.split(' ').length > 2 && !levels.isLevel(name);
  };
}

/** `‘WeCARE Awards’`: a coined word, which is no level. */
const AWARDS_OF_ONE_WORD = /^[A-Z]*[a-z]+[A-Z][A-Za-z]* Awards$/;

const QUOTES: Readonly<Record<string, string>> = {
  '‘': '’',
  '“': '”',
  '「': '」',
  '『': '』',
  '〈': '〉',
  '《': '》',
  '<': '>',
  '`': '`',
  '"': '"',
  "'": "'",
};

const opensQuote = oneOf(Object.keys(QUOTES).join(''));

/** Units of a name in quotes. */
const LONGEST_QUOTED = 110;

/** The quotation that opens here, with its quotes; null where none does, or one that is longer than a name. */
function quotationAt(text: string, at: number, { span: { start, end } }: Block): Span | null {
  if (!opensQuote(text.charCodeAt(at))) return null;
  if (text[at] === "'" && at > start && isWord(text.charCodeAt(at - 1))) {
    // `관악구는'2023…'` opens, `Minister's` does not.
    if (!isHangul(text.charCodeAt(at - 1)) || text[at + 1] === ' ') return null;
  }
  const last = closingOf(text, at, QUOTES[text[at]!]!, end);
  // A heading that stands in angle brackets as a whole is no name.
  return last < 0 || (at === start && last === end - 1) ? null : { start: at, end: last + 1 };
}

/** Where the quotation that opens at `at` closes; -1 where it is longer than a name. */
function closingOf(text: string, at: number, closing: string, blockEnd: number): number {
  const limit = Math.min(blockEnd - 1, at + LONGEST_QUOTED);
  const isApostrophe = closing === "'" || closing === '’';
  for (let end = at + 1; end <= limit; end++) {
    if (text[end] !== closing) continue;
    // `'Government's …'`: an apostrophe between letters closes nothing.
    if (isApostrophe && isLatin(text.charCodeAt(end + 1)) && isLatin(text.charCodeAt(end - 1))) continue;
    // `'2019 Farmers' Union Best City Award'`: neither does that of several owners, where the quotation closes behind.
    if (isApostrophe && text[end - 1] === 's' && GOES_ON.test(text.slice(end + 1, limit + 1))) continue;
    return end;
  }
  return -1;
}

/** A name that goes on in capitals and numbers to its own closing quote. */
const GOES_ON = /^ [A-Z][^'‘’“”"\n.;]{2,80}[A-Za-z][.,]?['’](?![A-Za-z])/;

function isLatin(code: number): boolean {
  return code < 0x80 && isWord(code) && code > 0x39;
}

/** Without white space, commas and full stops at its end. */
function trimmed(text: string, { start, end }: Span): Span {
  let last = end;
  while (last > start && /[\s,.]/.test(text[last - 1]!)) last--;
  return { start, end: last };
}
