import type { Block, Doc, Span } from '../../pipeline/types.js';
import type { LevelNames } from './english-level.js';
import type { ProgramWords } from './words.js';

/** Reads English names without quotes. */
export interface EnglishNames {
  /** The name around a head: `disaster management evaluation`, `2025 National Library Operation Evaluation`, `evaluation of pledge fulfillment`. */
  bare(doc: Doc, block: Block, head: Span): Span | null;
  /** Whether `Grand Prize` is the name of an award behind these words, and not a level: `2019 Quiet Harbor Grand Prize`. */
  isNamedPrize(before: string): boolean;
}

export function englishNames(words: ProgramWords, levels: LevelNames): EnglishNames {
  const { form } = words;
  const startOf = nameStart(words);
  const general = form('en/general');
  const generalHead = form('en/general-head');
  const holdsHead = form('en/holds-head');
  const scoped = form('en/scoped');
  const headline = form('en/headline');
  const praise = form('en/praise');
  const edition = form('en/edition');
  const overall = form('en/overall');
  const ofAnother = form('en/of-another');

  /** The name that begins before its head. */
  function around(text: string, block: Block, start: number, end: number): Span | null {
    const name = text.slice(start, end);
    // `[Seoul District Award News]`, `at the Haetsal Convention Center`
    if (general.test(name) || BEHIND_NO_NAME.test(text.slice(end, end + 8))) return null;
    const whole = headTail(text, end, block);
    if ((levels.isLevel(name) && !(whole > end && scoped.test(name))) || headline.test(name)) return null;
    if (!name.includes(' ') || praise.test(name)) return null;
    return { start, end: generalHead.test(name) ? end + tailOf(text, end, block) : whole };
  }

  return {
    bare({ view: { text } }, block, head) {
      const isCapital = /[A-Z]/.test(text[head.start]!);
      // `awards`, `survey`, `presentation` in small letters are plain nouns.
      if (!isCapital && !words.plainHeads.has(text.slice(head.start, head.end))) return null;
      const start = startOf(text, block, head.start, isCapital);
      // `in the Ministry of Health and Welfare evaluation` names who runs it, not what it is called.
      if (OF_MINISTRY.test(text.slice(Math.max(block.span.start, start - 60), start))) return null;
      if (start < head.start) return around(text, block, start, head.end);
      const end = head.end + tailOf(text, head.end, block);
      // `the overall evaluation of the 2025 Harbor Contest`: the contest is what is named.
      if (end === head.end || (!isCapital && holdsHead.test(text.slice(head.end, end)))) return null;
      return { start, end };
    },
    isNamedPrize: (before) => edition.test(before) && !overall.test(before) && !ofAnother.test(before),
  };
}

const BEHIND_NO_NAME = /^ (?:News|Cent(?:er|re)|Hall)\b/;

const OF_MINISTRY = /\b(?:Ministry|Minister) of (?:(?:[A-Z][A-Za-z]*|and|the|of),? )*$/;

/** Makes a function that walks back from a head, word by word, to where its name begins. */
function nameStart({ edges }: ProgramWords) {
  const closes = edges('sentence');
  const opens = edges('headline');
  const praise = edges('praise');
  const holders = edges('holder');

  /** `Province's`, `Jeollanam-do's`: who holds the contest; `People's Choice Award` is called so. */
  function isHolder(word: string): boolean {
    const owner = /^(.+)['’]s$/.exec(word)?.[1];
    return owner !== undefined && (holders.has(owner) || /-(?:do|si|gu|gun)$/.test(owner));
  }

  /** Whether a word cannot be a part of a name that is written with capitals. */
  function endsCapital(text: string, block: Block, from: number, at: number, word: string): boolean {
    if (/^[A-Z0-9]/.test(word)) return opens.has(word) || isHolder(word);
    const lower = word.toLowerCase();
    if (lower === 'the' && text.startsWith('Year', at)) return false;
    if (!CONNECTORS.has(lower) || lower === 'the') return true;
    // A connector holds only between two parts of one name: `Heads of Local Governments Contest`.
    const earlier = text.slice(Math.max(block.span.start, from - 20), from).trim().split(' ').at(-1)!; // prettier-ignore
    return !(/^[A-Z0-9]/.test(earlier) || text.startsWith('the Year', at)) || /[,.;]$/.test(earlier);
  }

  /** Whether a word cannot be a part of a name that is written in small letters. */
  const endsPlain = (word: string): boolean => /['’]s$/.test(word) || closes.has(word.toLowerCase());

  return (text: string, block: Block, head: number, isCapital: boolean): number => {
    let at = head;
    for (let words = 0; words < MOST_WORDS && at > block.span.start && text[at - 1] === ' '; words++) {
      const from = Math.max(text.lastIndexOf(' ', at - 2) + 1, block.span.start);
      const raw = text.slice(from, at - 1);
      // `in 'Clean Air,' Special Award`: the quotation is over.
      if (/[,.;:)’'"”\]]$/.test(raw) && !/(?<![,.])['’]s?$/.test(raw)) break;
      const opening = /^[(“‘’"'[▲△▷▶●◆◇■○]+/.exec(raw)?.[0] ?? '';
      const word = raw.slice(opening.length);
      if (!word) break;
      // `▲Excellent Road Cleaning Evaluation`
      if (/^[▲△▷▶●◆◇■○]/.test(opening) && praise.has(word)) break;
      if (isCapital ? endsCapital(text, block, from, at, word) : endsPlain(word)) break;
      if (opening) return from + opening.length;
      at = from;
    }
    // `Minister's Commendation for Harbor Care Assessment`: where an edge ends the walk, what ties it is no part of the name.
    if (isCapital) at += TIE.exec(text.slice(at, head))?.[0].length ?? 0;
    return at;
  };
}

const TIE = /^(?:of|for|and|the|on|to|by|&) /;

/** Words of a name before its head. */
const MOST_WORDS = 12;

const CONNECTORS: ReadonlySet<string> = new Set(['of', 'and', 'the', 'for', 'on', 'to', '&', 'by']);

/** The length of ` of pledge fulfillment` behind a head. */
function tailOf(text: string, end: number, block: Block): number {
  return OF_WHAT.exec(text.slice(end, Math.min(block.span.end, end + 120)))?.[0].length ?? 0;
}

const OF_WHAT =
  /^s? of (?!the [a-z]|a |its |this )(?:the )?[A-Za-z][\w'’/-]*(?: (?!by\b|in\b|for\b|at\b|with\b|from\b|conducted\b|carried\b|organi[sz]ed\b|hosted\b|held\b|on\b|is\b|was\b|that\b|which\b)[\w'’/-]+){1,7}/;

/** Where `Joint Government Evaluation of 2022`, `International Awards for Livable Communities` end. */
function headTail(text: string, end: number, block: Block): number {
  return end + (OF_YEAR.exec(text.slice(end, Math.min(block.span.end, end + 60)))?.[0].length ?? 0);
}

const OF_YEAR =
  /^ (?:of )?(?:19|20)\d{2}\b|^ for (?!\w+ Consecutive)[A-Z][a-z]+(?: (?:and )?[A-Z][a-z]+)*(?: (?:19|20)\d{2}\b)?/;
