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
  const noun = POINTS.exec(text.slice(start, Math.min(end, start + FARTHEST)))?.[1];
  if (!noun) return null;
  const isCalled = ({ span }: Phrase) => text.slice(span.start, span.end).includes(noun);
  return editionOf(doc, named.findLast(isCalled) ?? named.at(-1)!, named);
}

/** A demonstrative before a word for an evaluation, at a sentence's beginning or behind its subject. */
const POINTS =
  /(?:^|\s)(?:이|이번|같은|해당|동)\s(대회|평가|상|공모전|경진대회|시상식|심사|조사|콘테스트)(?:[의는은]|에서|에서는|에는|[에를을가이])?\s/;

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
