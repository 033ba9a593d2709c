import type { Block, Doc, Extractor, Language, Mention, Rules, Span } from '../pipeline/types.js';
import { blanked } from './bullets/blanked.js';
import { englishEnd, leadsOn } from './bullets/english-end.js';
import { itemForms } from './bullets/item-form.js';
import { koreanEnd, type EarlierItems } from './bullets/korean-end.js';
import { isSentence, lineItemTest, neighbour, opensWith } from './bullets/line-list.js';
import { markFinder, type Mark } from './bullets/marks.js';
import { sentenceEnd } from './bullets/sentence-end.js';

/**
 * Items of lists marked by ▲, △, ● and their like: one mention for each, its `parts` the mark and the item's words,
 * without `and` before the next mark and without the tail of the sentence that goes on behind the last. A mark that
 * opens a caption, a heading, an answer or a paragraph gives none.
 */
export function bullets(rules: Rules): Extractor {
  const findMarks = markFinder(rules);
  const formOf = itemForms(rules);
  const endOf = {
    ko: koreanEnd(rules, (item) => formOf(item, 'ko').form),
    en: englishEnd(rules),
  };
  const isLineItem = lineItemTest(rules);
  return {
    name: 'bullet',
    extract(block, index, doc) {
      if (block.language === 'und') return [];
      const marks = findMarks(doc.view.text, block.span);
      if (marks.length === 0) return [];
      const items = marks.length === 1 ? single(marks[0]!, block, index, doc) : inline(marks, block, index, doc);
      return items.map(({ mark, span }) => mention(mark, span, index, doc));
    },
  };

  /** A line of its own, or the first item of a list that goes on in the next line. */
  function single(mark: Mark, block: Block, index: number, doc: Doc): Item[] {
    if (mark.start !== block.span.start) {
      const next = neighbour(doc, index, 1, mark.character);
      const goesOn =
        next !== undefined &&
        opensWith(next, mark.character, doc) &&
        !isSentence(wordsIn(doc, { start: mark.end, end: block.span.end }));
      return goesOn ? keep([whole(mark, block.span.end, block.language as Language, doc)]) : [];
    }
    if (!isLineItem(index, mark, doc)) return [];
    const words = wordsIn(doc, { start: mark.end, end: block.span.end });
    if (block.language !== 'ko' || !(isSentence(words) || /등[.,]?$/.test(words)))
      return keep([whole(mark, block.span.end, block.language as Language, doc)]);
    const earlier = earlierLines(mark, index, doc);
    if (earlier.texts.every(isSentence)) return keep([whole(mark, block.span.end, 'ko', doc)]);
    const end = endOf.ko(stripStop(blanked(words)), earlier);
    return keep([whole(mark, mark.end + end, 'ko', doc)]);
  }

  function earlierLines(mark: Mark, index: number, doc: Doc): EarlierItems {
    const texts: string[] = [];
    for (let at = index - 1; at >= 0 && texts.length < NEAREST; at--) {
      const block = doc.blocks[at]!;
      if (block.drop) continue;
      if (!opensWith(block, mark.character, doc)) break;
      texts.unshift(doc.view.text.slice(block.span.start + 1, block.span.end).trim());
    }
    return { count: texts.length, texts, forms: texts.map((text) => formOf(text, 'ko').form) };
  }

  /** Lists within a line: one after another, each closed by its tail, by a heading of another mark or by the line's end. */
  function inline(marks: readonly Mark[], block: Block, index: number, doc: Doc): Item[] {
    const language = block.language as Language;
    const { text } = doc.view;
    if (language === 'ko' && marks.every((_mark, at) => isClause(wordsIn(doc, segmentOf(marks, at, block))))) {
      return marks.map((mark, at) => whole(mark, segmentOf(marks, at, block).end, language, doc)).filter(isWorded(doc));
    }
    const found: Item[] = [];
    let group: Item[] = [];
    let headed = false;
    let from = block.span.start;
    const flush = () => {
      if (group.length > 1 || headed || (group.length === 1 && continuesLines(group[0]!, block, index, doc)))
        found.push(...group);
      group = [];
      headed = false;
    };
    for (const [at, mark] of marks.entries()) {
      const segment = segmentOf(marks, at, block);
      const next = marks[at + 1];
      if (isHeading(mark, next, group)) {
        flush();
        headed = true;
        continue;
      }
      const words = trimEnd(blanked(text.slice(segment.start, segment.end)));
      const { end, closes } = cut(
        words,
        group,
        text.slice(from, marks[at - group.length]?.start ?? mark.start),
        next === undefined,
        language,
        doc,
      );
      const item = whole(mark, segment.start + end, language, doc);
      if (isWorded(doc)(item)) group.push(item);
      if (closes) {
        flush();
        from = segment.start + end;
      }
    }
    flush();
    return found;
  }

  /** Where the item ends in the words up to the next mark, and whether the list ends with it. */
  function cut(
    words: string,
    group: readonly Item[],
    lead: string,
    isLast: boolean,
    language: Language,
    doc: Doc,
  ): { end: number; closes: boolean } {
    const stop = sentenceEnd(words, language);
    const sentence = stop < 0 ? words : words.slice(0, stop);
    const endsHere = stop < 0 || /^[.”’"')\]\s]*$/.test(words.slice(stop));
    if (language === 'en') {
      if (isLast || !endsHere) return { end: endOf.en(sentence, textsOf(group, doc), lead), closes: true };
      const onward = leadsOn(sentence);
      return onward > 0 ? { end: onward, closes: true } : { end: sentence.length, closes: false };
    }
    if (stop < 0 && !isLast && !leadsOnKorean(sentence)) return { end: sentence.length, closes: false };
    const texts = textsOf(group, doc);
    const end = endOf.ko(sentence, { count: group.length, texts, forms: texts.map((item) => formOf(item, 'ko').form) });
    if (isLast || !endsHere) return { end, closes: true };
    return { end, closes: end < sentence.length };
  }
}

interface Item {
  readonly mark: Mark;
  /** The item's words. */
  readonly span: Span;
}

function mention({ start, rule }: Mark, item: Span, block: number, doc: Doc): Mention {
  const span = { start, end: item.end };
  const mark = { start, end: start + 1 };
  return {
    kind: 'bullet',
    span,
    text: doc.view.text.slice(span.start, span.end),
    block,
    id: null,
    parts: { mark, item },
    rule,
  };
}

/** The words of the items nearest before: enough to tell how those of the list end. */
function textsOf(group: readonly Item[], doc: Doc): string[] {
  return group.slice(-NEAREST).map(({ span }) => doc.view.text.slice(span.start, span.end));
}

const NEAREST = 12;

function segmentOf(marks: readonly Mark[], at: number, block: Block): Span {
  return { start: marks[at]!.end, end: marks[at + 1]?.start ?? block.span.end };
}

/** `◇국장급 ▲… ▲…`, `●최고경영자상 ▲…`: a heading's mark with items of a smaller mark right behind its words. */
function isHeading(mark: Mark, next: Mark | undefined, group: readonly Item[]): boolean {
  if (!next || next.character === mark.character || !HEADING.has(mark.character) || HEADING.has(next.character))
    return false;
  return group.length === 0 || group[0]!.mark.character !== mark.character;
}

const HEADING = new Set('■◆●□○◇◎▣◈');

/** A list broken over lines: the line before or after opens or ends with the same mark. */
function continuesLines(item: Item, block: Block, index: number, doc: Doc): boolean {
  const opens = item.mark.start === block.span.start;
  const other = neighbour(doc, index, opens ? -1 : 1, item.mark.character);
  return other !== undefined && opensWith(other, item.mark.character, doc) && !isSentence(wordsIn(doc, item.span));
}

/** A segment that is one whole sentence: `▲골목을 넓힌다.` */
function isClause(words: string): boolean {
  return /[가-힣]다\.\s*$/.test(words) && sentenceEnd(words, 'ko') === words.trimEnd().length - 1 && !/ 등/.test(words);
}

/** `… 등을 받았고 서울시 평가에서는 ▲`: a clause that ended and the particle of the next one's words before its list. */
function leadsOnKorean(words: string): boolean {
  return / 등(?:[\s,이을은의도에]|으로)/.test(words)
    ? /(?:[은는이가를을의도에로:고며]|에서)$/.test(words)
    : /[했받하되](?:[고며아여]|으며),? .*(?:[은는:]|에서|에는)$/.test(words);
}

/** The item from its mark to `end`, without what joins it to the next: commas, `and`, 및. */
function whole(mark: Mark, end: number, language: Language, doc: Doc): Item {
  const { text } = doc.view;
  let start = mark.end;
  if (language === 'en') {
    const and = /^(?:and|or) /i.exec(text.slice(start, start + 4));
    if (and && text[start] === text[start]!.toLowerCase()) start += and[0].length;
  }
  let words = text.slice(start, end);
  for (let before = ''; before !== words;) {
    before = words;
    words = trimEnd(words).replace(JOINS[language], '');
  }
  return { mark, span: { start, end: start + words.length } };
}

const JOINS: Readonly<Record<Language, RegExp>> = {
  ko: /(?:[,;·/.]|\s(?:및|그리고|또는|또한?)|(?<=[’”'"`」』)\]])[과와])$/,
  en: /(?:[,;./]|[,;]? (?:and|or|as well as|along with|together with|plus|&))$/,
};

function trimEnd(words: string): string {
  return words.trimEnd();
}

function stripStop(words: string): string {
  return words.endsWith('.') ? words.slice(0, -1) : words;
}

function wordsIn(doc: Doc, { start, end }: Span): string {
  return doc.view.text.slice(start, end).trim();
}

function isWorded(doc: Doc): (item: Item) => boolean {
  return ({ span }) => /[\p{L}\p{N}]/u.test(doc.view.text.slice(span.start, span.end));
}

function keep(items: readonly Item[]): Item[] {
  return items.filter(({ span }) => span.end > span.start);
}
