import type { Doc, Span } from '../../../types.js';
import { mentionsOf } from '../../mentions.js';
import type { Phrase } from '../claim.js';
import { yearIn } from '../fact.js';

/**
 * The program that a sentence goes back to with a demonstrative, `이 대회에서는`, `같은 평가에서`: of those `named` so far the
 * last that is called so, in the edition that the text named. Null where it does not go back.
 */
export function pointedTo(doc: Doc, { start, end }: Span, named: readonly Phrase[]): Phrase | null {
  if (named.length === 0) return null;
  const { text } = doc.view;
  const words = text.slice(start, Math.min(end, start + FARTHEST));
  const ofThisYear = OF_THIS_YEAR.exec(words)?.[1];
  const noun = ofThisYear ?? POINTS.exec(words)?.[1] ?? nounNamed(POINTS_TO.exec(words)?.[1], named, text);
  if (!noun) return null;
  const called = named.findLast(({ span }) => text.slice(span.start, span.end).includes(noun));
  const program = called ?? (ofThisYear ? null : named.at(-1)!);
  return program && editionOf(doc, ofThisYear ? newest(program, named, text) : program, named);
}

/** Of the editions of a program that the text named the last one: `올해 대회에서` behind `지난해 제8회 …대회에서`. */
function newest(program: Phrase, named: readonly Phrase[], text: string): Phrase {
  const edition = ({ span }: Phrase) => EDITION.exec(text.slice(span.start, span.end));
  const name = ({ span }: Phrase) => text.slice(span.start + (edition({ span, id: null })?.[0].length ?? 0), span.end);
  const number = (phrase: Phrase) => Number(edition(phrase)?.[1] ?? 0);
  const editions = named.filter((other) => name(other) === name(program));
  return editions.reduce((last, other) => (number(other) > number(last) ? other : last), program);
}

const EDITION = /^(?:제 ?)?(\d{1,4})(?:회|년도?)? /;

/** A demonstrative before a word for an evaluation, at a sentence's beginning or behind its subject. */
const POINTS =
  /(?:^|\s)(?:이|이번|같은|해당|동)\s(대회|평가|상|공모전|경진대회|시상식|심사|조사|콘테스트|발표회|발표대회|성과대회|평가대회|공모|점검|진단|어워즈|어워드|한마당)(?:[의는은]|에서|에서는|에는|[에를을가이])?\s/;

/** `같은 겨루기에서`: the same before any noun with which a program that the text named ends. */
const POINTS_TO = /(?:^|\s)(?:이|이번|같은|해당) ([가-힣]{2,6}?)에서(?:는|도)?\s/;

const nounNamed = (noun: string | undefined, named: readonly Phrase[], text: string): string | undefined =>
  noun !== undefined && named.some(({ span }) => text.endsWith(noun, span.end)) ? noun : undefined;

/** `올해 발표회에는 96건이 접수됐다`: this year's, where the text named one that is called so. */
const OF_THIS_YEAR =
  /^(?:올해|금년|올) ([가-힣]{0,4}(?:대회|평가|공모전?|시상식|심사|조사|콘테스트|발표회|점검|진단|어워즈|어워드|한마당))(?:[의는은]|에서|에서는|에는|[에를을가이])?\s/;

/** Units of a sentence in which it is looked for: `전국 도서관 300여 곳을 대상으로 한 이번 평가에서는`. */
const FARTHEST = 70;

/** A program that was named without its year, `지역복지사업 평가는 해마다 열린다`, is the edition that the text named before. */
const editionOf = (doc: Doc, program: Phrase, named: readonly Phrase[]): Phrase =>
  program.id === null || yearIn(doc, program)
    ? program
    : (named.findLast((other) => other.id === program.id && yearIn(doc, other) !== null) ?? program);

/** The program whose last two words open a sentence, `먹거리정책 대전의 최우수상은`; null where none of those before it does. */
export function calledInShort(doc: Doc, { start }: Span, section: number): Phrase | null {
  const { text } = doc.view;
  for (const { words, program, section: own } of shortNamesOf(doc)) {
    if (program.span.start >= start) return null;
    if (own === section && text.startsWith(words, start)) return program;
  }
  return null;
}

interface ShortName {
  readonly words: string;
  readonly program: Phrase;
  readonly section: number;
}

const shortNames = new WeakMap<Doc, readonly ShortName[]>();

/** The last two words of the first programs of an article, read once. */
function shortNamesOf(doc: Doc): readonly ShortName[] {
  let known = shortNames.get(doc);
  if (!known) {
    known = mentionsOf(doc.mentions, 'program')
      .slice(0, MOST_NAMES)
      .flatMap(({ span, id, block }) => {
        const [last, before] = doc.view.text.slice(span.start, span.end).split(' ').reverse();
        const { section } = doc.blocks[block]!;
        return before && last!.length > 1 ? [{ words: `${before} ${last}`, program: { span, id }, section }] : [];
      });
    shortNames.set(doc, known);
  }
  return known;
}

/** Names of a story that are compared with a sentence's opening. */
const MOST_NAMES = 12;
