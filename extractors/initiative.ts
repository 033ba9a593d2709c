import type { Block, Doc, Extractor, Language, Mention, Rules, Span } from '../pipeline/types.js';
import { oneOf } from '../pipeline/match.js';
import { blanked } from './bullets/blanked.js';
import type { EarlierItems } from './bullets/end/types.js';
import { formOf, itemForms } from './bullets/item-form.js';
import { agrees } from './bullets/korean-particles.js';
import { lastItemEnd, type LastItemEnd } from './bullets/last-item.js';
import { leadStart, leadsOn } from './bullets/english-lead.js';
import { isSentence, lineItemTest, neighbour, opensWith } from './bullets/line-list.js';
import { markFinder, type Mark } from './bullets/marks.js';
import { questionEnd, sentenceEnd } from './bullets/sentence-end.js';
import { itemBetween } from './bullets/trim.js';
import { endsClause } from './clause-end.js';

/**
 * Items of lists marked by ▲, △, ● and their like: one mention for each, its `parts` the mark and the item's words,
 * without `and` before the next mark and without the tail of the sentence that goes on behind the last; its `value` is
 * the rule that tells the form of the words (`lists/ko/award/prize`), if any. A mark that opens a caption, a heading, an
 * answer or a paragraph gives none. `wrap` may put itself around the reading of where a last item ends, to see what it is
 * asked.
 */
export function bullets(rules: Rules, wrap = (endOf: LastItemEnd): LastItemEnd => endOf): Extractor {
  const findMarks = markFinder(rules);
  const readForm = itemForms(rules);
  const endOf = wrap(lastItemEnd(rules, readForm));
  const isLineItem = lineItemTest(rules);
  const expression = (wanted: string) => new RegExp(rules.patterns('lists').find(({ id }) => id === wanted)!.pattern, 'u'); // prettier-ignore
  const [won, contact] = [expression(WON), expression(CONTACT)];
  return {
    name: 'bullet',
    extract(block, index, doc) {
      const { language } = block;
      if (language === 'und') return [];
      const marks = findMarks(doc.view.text, block.span);
      if (marks.length === 0) return [];
      const place = { block, index, doc, language };
      const items = marks.length === 1 ? single(marks[0]!, place) : inline(marks, place);
      // `■ 구독 ■ 제보`: a line of the page's furniture.
      if (items.length > 1 && items.every(({ words }) => contact.test(words))) return [];
      return items.map((item) => mention(item, place));
    },
  };

  function itemOf(mark: Mark, end: number, { doc, language }: Place): Item {
    const span = itemBetween(doc.view.text, { start: mark.end, end }, language);
    const words = doc.view.text.slice(span.start, span.end);
    return { mark, span, words, form: readForm(words, language) };
  }

  /** A line of its own, or the first item of a list that goes on in the next line. */
  function single(mark: Mark, place: Place): Item[] {
    const { block, index, doc, language } = place;
    const words = doc.view.text.slice(mark.end, block.span.end);
    const line = () => [itemOf(mark, block.span.end, place)];
    if (mark.start !== block.span.start) {
      const next = neighbour(doc, index, 1);
      if (next && opensWith(next, mark.character, doc) && !isSentence(words)) return line();
      return isListOfOne(mark, place) ? inline([mark], place) : [];
    }
    if (!isLineItem(index, mark, doc)) return [];
    if (language === 'en' || !(isSentence(words) || / 등[.,]?$/.test(words))) return line();
    const earlier = linesBefore(mark, place);
    if (earlier.every(isSentence)) return line();
    const forms = earlier.map((text) => readForm(text, language));
    const end = endOf(
      { sentence: blanked(words.replace(/\.$/, '')), earlier: earlierItems(earlier, forms), lead: '' },
      'ko',
    );
    return [itemOf(mark, mark.end + end, place)];
  }

  /** Lists within a line, one after another: each ends with its sentence's tail, with a heading or with the line. */
  function inline(marks: readonly Mark[], place: Place): Item[] {
    const { block, doc, language } = place;
    const segments = marks.map(({ end }, at) => ({ start: end, end: marks[at + 1]?.start ?? block.span.end }));
    if (
      language === 'ko' &&
      marks.length > 1 &&
      segments.every((segment) => isClause(doc.view.text.slice(segment.start, segment.end)))
    ) {
      return marks.map((mark, at) => itemOf(mark, segments[at]!.end, place));
    }
    const leadsToOne = (lead: string) =>
      language === 'ko' ? LEADS_ONE.test(lead) : leadsOn(lead) && lead.length < LONGEST_LEAD;
    const ownTails = language === 'ko' ? ownTailsOf(segments, doc) : NO_TAILS;
    const found: Item[] = [];
    let group: Item[] = [];
    let isHeaded = false;
    let from = block.span.start;
    const close = () => {
      const [first] = group;
      const stands =
        group.length !== 1 ||
        isHeaded ||
        marks.length === 1 ||
        leadsToOne(doc.view.text.slice(from, first!.mark.start).trimEnd()) ||
        continuesLines(first!, place);
      // One by one: a list may have more items than a call may have arguments.
      if (stands) for (const item of group) found.push(item);
      group = [];
      isHeaded = false;
    };
    for (const [at, mark] of marks.entries()) {
      if (isHeading(mark, marks[at + 1], group)) {
        close();
        isHeaded = true;
        continue;
      }
      const segment = segments[at]!;
      const lead = { start: from, end: group[0]?.mark.start ?? mark.start };
      const hasTail = ownTails.has(segment);
      const { end, isLast } = cut(segment, { isLine: at + 1 === marks.length, hasTail }, group, lead, place);
      const item = itemOf(mark, end, place);
      if (WORDED.test(item.words)) group.push(item);
      if (!isLast) continue;
      isHeaded ||= hasTail;
      close();
      from = end;
    }
    close();
    return found;
  }

  /**
   * `▲A ▲B가 대상을 받았고, ▲C ▲D가 …`: the segments before a further mark in which a list ends with a clause of what it
   * won; none where each is such a clause, or another clause, of its own.
   */
  function ownTailsOf(segments: readonly Span[], { view }: Doc): ReadonlySet<Span> {
    if (segments.length < 3) return NO_TAILS;
    const inner = segments.slice(0, -1);
    const wordsOf = ({ start, end }: Span): string => view.text.slice(start, end).trimEnd();
    const clauses = inner.filter((span) =>
      /[고며데],?$|(?:에서[는도]?|등으로|등이) (?:\S+ ){0,3}\S*[상창관급][을를],$/.test(wordsOf(span)),
    );
    if (clauses.length === inner.length) return NO_TAILS;
    return new Set(clauses.filter((span) => won.test(wordsOf(span).slice(-TAIL))));
  }

  /** `▲C가, 은상에는 ▲`, `▲C를 마쳤고, 내년에는 ▲`: where the item ends before the words that lead to the next list. */
  function beforeHeading(words: string, heading: RegExpExecArray, group: readonly Item[]): number {
    const rest = words.slice(0, heading.index);
    if (ENDS_CLAUSE.test(rest) || endsClause(rest)) {
      const nearest = group.slice(-NEAREST);
      return endOf({ sentence: blanked(rest), earlier: earlierOf(nearest), lead: '' }, 'ko');
    }
    const particle = rest.slice(-1);
    const item = rest.slice(0, -1);
    if (!'이가을를'.includes(particle) || !agrees(item, particle)) return rest.length;
    const isSubject = /에게?는$/.test(heading[0]) || WINNERS.has(formOf(readForm(item.trimStart(), 'ko')));
    return isSubject ? item.length : rest.length;
  }

  /** Where the item ends before the next mark, and whether the list ends with it. */
  function cut(segment: Span, { isLine, hasTail }: Standing, group: readonly Item[], lead: Span, place: Place) {
    const { doc, language } = place;
    const words = doc.view.text.slice(segment.start, segment.end).trimEnd();
    const heading = language === 'ko' && !isLine ? nextHeading(words) : null;
    if (heading) return { end: segment.start + beforeHeading(words, heading, group), isLast: true };
    const leads = hasTail || (!isLine && (language === 'ko' ? leadsOnKorean(words) : leadsOn(words)));
    if (!isLine && !leads && !/[.?]/.test(words)) return { end: segment.end, isLast: false };
    const plain = blanked(words);
    const stop = questionEnd(plain) ?? sentenceEnd(plain, language);
    const sentence = stop < 0 ? plain : plain.slice(0, stop);
    const isLast = isLine || (stop >= 0 && !ONLY_CLOSERS.test(plain.slice(stop)));
    const around = { earlier: earlierOf(group.slice(-NEAREST)), lead: doc.view.text.slice(lead.start, lead.end) };
    if (language === 'en') {
      const onward = leads ? leadStart(sentence) : -1;
      const length = isLast ? endOf({ sentence, ...around }, 'en') : onward > 0 ? onward : sentence.length;
      return { end: segment.start + length, isLast: isLast || onward > 0 };
    }
    if (!isLast && stop < 0 && !leads) return { end: segment.end, isLast: false };
    const clause = hasTail ? sentence.replace(/,$/, '') : sentence;
    const subject = hasTail ? clause.search(QUOTED_SUBJECT) : -1;
    const length = subject > 0 ? subject : endOf({ sentence: clause, ...around }, 'ko');
    return { end: segment.start + length, isLast: isLast || length < clause.length };
  }
}

/** Where a segment stands: it ends the line, or a clause in it says what its list won. */
interface Standing {
  readonly isLine: boolean;
  readonly hasTail: boolean;
}

const CONTACT = 'lists/ko/not-item/contact';
const WON = 'lists/ko/end/won';

const NO_TAILS: ReadonlySet<Span> = new Set();

/** `하늘시 ‘작은 숲’이 우수상을 받았고`: the particle behind a quoted case. */
const QUOTED_SUBJECT = /(?<=[’”'"`」』)\]])[이가] /;

/** Units at the end of a segment in which its clause is looked for. */
const TAIL = 60;

interface Place {
  readonly block: Block;
  readonly index: number;
  readonly doc: Doc;
  readonly language: Language;
}

interface Item {
  readonly mark: Mark;
  /** The item's words. */
  readonly span: Span;
  readonly words: string;
  /** The rule that tells what they look like. */
  readonly form: string | null;
}

/** Items before the last that are looked at to tell how those of its list end. */
const NEAREST = 8;

const WORDED = /[\p{L}\p{N}]/u;

function mention({ mark, span: item, form }: Item, { doc, index }: Place): Mention {
  const span = { start: mark.start, end: item.end };
  const found: { -readonly [Key in keyof Mention]: Mention[Key] } = {
    kind: 'bullet',
    span,
    text: doc.view.text.slice(span.start, span.end),
    block: index,
    id: null,
    parts: { mark: { start: mark.start, end: mark.start + 1 }, item },
    rule: mark.rule,
  };
  if (form !== null) found.value = form;
  return found;
}

function earlierItems(texts: readonly string[], rules: readonly (string | null)[]): EarlierItems {
  return { texts, forms: rules.map(formOf) };
}

const textsOf = (items: readonly Item[]): string[] => items.map(({ words }) => words);

function earlierOf(items: readonly Item[]): EarlierItems {
  return earlierItems(
    textsOf(items),
    items.map(({ form }) => form),
  );
}

/** The words of the lines right before, as long as they open with the same mark. */
function linesBefore(mark: Mark, { index, doc }: Place): string[] {
  const texts: string[] = [];
  for (let at = index - 1; at >= 0 && texts.length < NEAREST; at--) {
    const block = doc.blocks[at]!;
    if (block.drop) continue;
    if (!opensWith(block, mark.character, doc)) break;
    texts.unshift(doc.view.text.slice(block.span.start + 1, block.span.end).trim());
  }
  return texts;
}

/** `◇국장급 ▲… ▲…`, `●최고경영자상 ▲…`: a heading's mark with an item of a smaller mark right behind its words. */
function isHeading(mark: Mark, next: Mark | undefined, group: readonly Item[]): boolean {
  if (!next || !HEADING.includes(mark.character) || HEADING.includes(next.character)) return false;
  return group[0]?.mark.character !== mark.character;
}

const HEADING = '■◆●□○◇◎▣◈';

/** A list broken over lines: the line before or after opens with the same mark. */
function continuesLines({ mark, words }: Item, { block, index, doc }: Place): boolean {
  const other = neighbour(doc, index, mark.start === block.span.start ? -1 : 1);
  return !!other && opensWith(other, mark.character, doc) && !isSentence(words);
}

/** One item within a sentence, where a paragraph beside it has a list of the same mark: `B 분야에서는 ▲… 사업이 뽑혔다`. */
function isListOfOne(mark: Mark, { block, index, doc }: Place): boolean {
  const { text } = doc.view;
  const lead = text.slice(block.span.start, mark.start).trimEnd();
  if (HEADING.includes(mark.character) || /[.?!”"’)\]]$/.test(lead)) return false;
  return ([-1, 1] as const).some((step) => {
    const other = neighbour(doc, index, step);
    return !!other && text.slice(other.span.start, other.span.end).split(mark.character).length > 2;
  });
}

/** A segment that is one whole sentence without 등: `▲골목을 넓힌다.` */
function isClause(segment: string): boolean {
  const words = segment.trimEnd();
  return words.endsWith('다.') && sentenceEnd(words, 'ko') === words.length - 1 && !words.includes(' 등');
}

/** `… 등을 받았고 서울시 평가에서는 ▲`: a clause that ended, then the words that lead to the next list. */
function leadsOnKorean(words: string): boolean {
  if (!endsInParticle(words.charCodeAt(words.length - 1))) return false;
  if (/ 등(?:[ ,이을은의도에]|으로)/.test(words)) return /(?:[은는이가를을의도에로:고며]|에서)$/.test(words);
  return /(?:[은는:]|에서|에는)$/.test(words) && /[했받하되](?:[고아여]|으?며),? |[가-힣](?:고|며), /.test(words);
}

/** `최우수상은 ▲A가, 우수상은 ▲B ▲C가`: one item beside lists, with words that lead to it. */
const LEADS_ONE = /[가-힣](?:[은는]|에서|[상창급위관](?:에|으로|로))$/;

/** Units. */
const LONGEST_LEAD = 60;

const ONLY_CLOSERS = /^[.”’"')\]\s]*$/;

/** The last character of words that lead to a list. */
const endsInParticle = oneOf('은는이가를을의도에로:고며서');

/** `금상은 ▲A ▲B, 은상은 ▲C`: the words that lead to the next list. */
function nextHeading(words: string): RegExpExecArray | null {
  if (!endsInTopic(words.charCodeAt(words.length - 1)) || words.includes(' 등')) return null;
  return NEXT_HEADING.exec(words);
}

const endsInTopic = oneOf('은는에로기해년');

/** `마쳤고`, `받았으며`, `다투고`: the verb of a clause that goes on. */
const ENDS_CLAUSE = /[하되받이치리기투추루서나]고$|[가-힣]며$|는데$|지만$/;

const NEXT_HEADING = /, \S{1,12}(?:[은는]|[상창급위관](?:에|으로|로)|(?<=[상하전후]반기|올해|지난해|20\d\d년))$/;

/** Who may stand behind the level that leads to a list. */
const WINNERS: ReadonlySet<string> = new Set(['person', 'head', 'government']);
