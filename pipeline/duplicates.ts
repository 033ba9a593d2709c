import { contentWords, jaccard } from './duplicates/content-words.js';
import { sameFacts } from './duplicates/same-facts.js';
import { likeness, wordBits, type WordBits } from './duplicates/word-bits.js';
import { isBracketHeading, isProse, isShort, markTest } from './line-form.js';
import type { Block, Doc, Drop, Rules, Stage } from './types.js';

/**
 * Drops live blocks that say again what an earlier one says; the earlier one stays. `duplicates/exact`: the same
 * characters, white space and case folded. `duplicates/paraphrase`: a paragraph whose content words overlap with an
 * earlier one's by a Jaccard index of 0.55 and more while no fact is in the difference (measured: the paraphrase in
 * a real article has 0.70, the nearest pair that is none 0.40). Reads live blocks; adds `drop`.
 */
export function duplicates(rules: Rules): Stage {
  const isMarked = markTest(rules);
  const agree = sameFacts(rules);
  return {
    name: 'duplicates',
    run(doc) {
      const text = doc.view.text;
      const live = doc.blocks.flatMap((block, index) => (block.drop ? [] : [index]));
      const firsts = firstOfEach(live.map((index) => folded(doc, doc.blocks[index]!)));
      const isItem = ({ kind, span }: Block) =>
        kind !== 'title' &&
        kind !== 'caption' &&
        !isBracketHeading(text, span) &&
        (isMarked(text, span) || isShort(text, span));

      const blocks = [...doc.blocks];
      const paragraphs: Paragraph[] = [];
      for (const [order, index] of live.entries()) {
        const block = doc.blocks[index]!;
        const first = firsts[order]!;
        let drop: Drop | null = null;
        if (first !== order) {
          // "▲ 최우수상" under two headings says two things, unless the lines around it are repeated too.
          if (!isItem(block) || inRepeatedPassage(firsts, first, order)) {
            drop = { reason: 'duplicate', rule: 'duplicates/exact', of: live[first]!, similarity: 1 };
          }
        } else if (block.kind === 'body' && block.language !== 'und' && isProse(text, block.span)) {
          const paragraph = { index, block, bits: wordBits(doc.view.folded, block.span) };
          drop = paraphraseOf(doc, paragraph, paragraphs, agree);
          if (!drop) paragraphs.push(paragraph);
        }
        if (drop) blocks[index] = { ...block, drop };
      }
      return { ...doc, blocks };
    },
  };
}

interface Paragraph {
  readonly index: number;
  readonly block: Block;
  readonly bits: WordBits;
}

function folded({ view }: Doc, { span }: Block): string {
  const line = view.folded.slice(span.start, span.end);
  return line.includes('  ') || line.includes('\t') ? line.replace(/\s+/g, ' ') : line;
}

/** For each of the lines the first that is equal. */
function firstOfEach(lines: readonly string[]): number[] {
  const seen = new Map<string, number>();
  return lines.map((line, order) => {
    const first = seen.get(line);
    if (first === undefined) seen.set(line, order);
    return first ?? order;
  });
}

/** The line before or after it repeats what stood before or after the first, or nothing stands between the two. */
function inRepeatedPassage(firsts: readonly number[], first: number, order: number): boolean {
  if (first === order - 1) return true;
  const before = first > 0 && firsts[order - 1] === firsts[first - 1];
  return before || (order + 1 < firsts.length && firsts[order + 1] === firsts[first + 1]);
}

function paraphraseOf(
  { view }: Doc,
  later: Paragraph,
  paragraphs: readonly Paragraph[],
  agree: ReturnType<typeof sameFacts>,
): Drop | null {
  // The nearest ones only, so that a long text costs no more for each of its paragraphs than a short one.
  for (const earlier of paragraphs.slice(-WINDOW)) {
    if (likeness(earlier.bits, later.bits) < CANDIDATE || earlier.block.language !== later.block.language) continue;
    const words = contentWords(view, earlier.block);
    const others = contentWords(view, later.block);
    if (words.size < FEWEST_WORDS || others.size < FEWEST_WORDS) continue;
    const similarity = jaccard(words, others);
    if (similarity < PARAPHRASE || !agree(view, earlier.block, later.block)) continue;
    const rounded = Math.round(similarity * 1000) / 1000;
    return { reason: 'duplicate', rule: 'duplicates/paraphrase', of: earlier.index, similarity: rounded };
  }
  return null;
}

const PARAPHRASE = 0.55;
const FEWEST_WORDS = 6;
/** Paragraphs. Real articles have 10 to 40. */
const WINDOW = 64;
/** Of the rough likeness; below it no pair reaches `PARAPHRASE`. */
const CANDIDATE = 0.4;
