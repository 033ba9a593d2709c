import type { Span } from '../../pipeline/types.js';
import { sentences } from '../../pipeline/sentences.js';
import type { ComparedFact } from '../../schemas/generated/comparison.js';
import { liveParagraphs } from '../paragraphs/telling.js';
import type { Version } from '../version.js';
import { contentOf, share, type Content } from '../words/likeness.js';

/**
 * Says of items that one version lacks where it tells them in another form: of a list that was made a sentence, the
 * sentence; of three items that were made one, that one. A single word, which many sentences have, is told where others of
 * its list are, or all of it.
 */
export function tellElsewhere(facts: readonly ComparedFact[], ko: Version, en: Version): ComparedFact[] {
  const sentencesOf = { ko: readSentences(ko, facts, 'ko'), en: readSentences(en, facts, 'en') };
  const found = new Map<ComparedFact, Sentence>();
  const look = (fact: ComparedFact, least: number, candidates: readonly Sentence[]): void => {
    const version = fact.ko ? ko : en;
    const item = version.knowledge.content((fact.ko ?? fact.en)!.text, version.language);
    const sentence = bestOf(candidates, (content) => (item.weight < least ? 0 : share(item, content)));
    if (sentence) found.set(fact, sentence);
  };
  const alone = facts.filter((fact) => fact.kind === 'bullet' && !(fact.ko && fact.en));
  for (const fact of alone) look(fact, FEWEST, sentencesOf[fact.ko ? 'en' : 'ko']);
  for (const fact of alone.filter((fact) => !found.has(fact))) {
    const list = alone.filter((other) => isOfOneList(fact, other));
    const version = fact.ko ? ko : en;
    const together = contentOf(
      list.flatMap(({ ko, en }) => version.knowledge.content((ko ?? en)!.text, version.language).units),
    );
    const ofList = bestOf(sentencesOf[fact.ko ? 'en' : 'ko'], (content) =>
      list.length < FEWEST_ITEMS ? 0 : share(together, content),
    );
    look(fact, 0, [...new Set([...list.flatMap((other) => found.get(other) ?? []), ...(ofList ? [ofList] : [])])]);
  }
  return facts.map((fact) => {
    const sentence = found.get(fact);
    return sentence ? { ...fact, elsewhere: (fact.ko ? en : ko).quote(sentence.span) } : fact;
  });
}

/** The share of an item's words that a sentence must have. */
const LEAST = 0.6;

/** Syllables, or twice the words, without which an item is in too many sentences. */
const FEWEST = 4;

/** Items that are together in too few sentences to be there by chance. */
const FEWEST_ITEMS = 3;

function bestOf(sentences: readonly Sentence[], toldIn: (content: Content) => number): Sentence | null {
  let best: Sentence | null = null;
  let most = 0;
  for (const sentence of sentences) {
    const told = toldIn(sentence.content);
    if (told < LEAST || told <= most) continue;
    best = sentence;
    most = told;
  }
  return best;
}

function isOfOneList(a: ComparedFact, b: ComparedFact): boolean {
  return (
    (a.ko !== null && a.ko.fields['list'] === b.ko?.fields['list']) ||
    (a.en !== null && a.en.fields['list'] === b.en?.fields['list'])
  );
}

interface Sentence {
  readonly span: Span;
  readonly content: Content;
}

/** The sentences without the items in them that have counterparts of their own. */
function readSentences(
  { text, spanOf, ...version }: Version,
  facts: readonly ComparedFact[],
  side: 'ko' | 'en',
): Sentence[] {
  if (text === null) return [];
  const items = facts
    .filter(({ kind, ko, en }) => kind === 'bullet' && ko && en)
    .flatMap((fact) => fact[side]!.evidence.map(spanOf));
  const isFree = ({ start, end }: Span): boolean => !items.some((item) => start < item.end && end > item.start);
  return liveParagraphs(version).flatMap(({ start, end, units }) =>
    sentences(text, { start, end }).map((sentence) => ({
      span: trimmed(text, sentence),
      content: contentOf(
        units.filter((unit) => unit.start >= sentence.start && unit.end <= sentence.end && isFree(unit)),
      ),
    })),
  );
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  return { start: start + words.length - words.trimStart().length, end: end - (words.length - words.trimEnd().length) };
}
