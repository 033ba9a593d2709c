import type { Span } from '../../pipeline/types.js';
import { sentences } from '../../pipeline/sentences.js';
import type { ComparedFact } from '../../schemas/generated/comparison.js';
import { liveParagraphs } from '../paragraphs/telling.js';
import type { Version } from '../version.js';
import { contentOf, coverage, type Content } from '../words/likeness.js';

/**
 * Says of items that one version lacks where it tells them in another form: of a list that was made a sentence, the
 * sentence; of three items that were made one, that one.
 */
export function tellElsewhere(facts: readonly ComparedFact[], ko: Version, en: Version): ComparedFact[] {
  const sentencesOf = { ko: readSentences(ko, facts, 'ko'), en: readSentences(en, facts, 'en') };
  return facts.map((fact) => {
    if (fact.kind !== 'bullet' || (fact.ko && fact.en)) return fact;
    const [side, version, other] = fact.ko ? ([fact.ko, ko, en] as const) : ([fact.en!, en, ko] as const);
    const item = version.knowledge.content(side.text, version.language);
    let best: { readonly span: Span; readonly told: number } | null = null;
    for (const { span, content } of sentencesOf[other.language]) {
      const told = toldShare(item, content);
      if (told >= LEAST && told > (best?.told ?? 0)) best = { span, told };
    }
    return best ? { ...fact, elsewhere: other.quote(best.span) } : fact;
  });
}

/** The share of an item's words that a sentence must have. */
const LEAST = 0.6;

/** A single common word is in too many sentences. */
const FEWEST = 4;

function toldShare(item: Content, sentence: Content): number {
  const telling = item.units.filter(({ isCommon }) => !isCommon);
  if (item.weight < FEWEST || telling.every((unit) => coverage(unit, sentence) === 0)) return 0;
  const told = item.units.reduce((sum, unit) => sum + unit.weight * coverage(unit, sentence), 0);
  return told / item.weight;
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
