import { withoutEnding } from '../words.js';
import type { Ending, EndingsOf, Hear } from './types.js';
import { longerBy, meanWords, segmentWords, shareOf, type SegmentWord } from './words.js';

/**
 * The places where the last item of an English list may end: behind each word, with the stop or comma and with the quote
 * that closes it left off. What speaks for a place is what the sentence goes on with, whether the others hold that too, how
 * long they are, and whether the words that lead to the list have a verb of their own.
 */
export const englishEndings: EndingsOf = ({ sentence, earlier, lead }) => {
  const words = shapedWords(sentence, LONGEST);
  // What goes on behind the last words of a sentence that is cut off is not known.
  const offered = sentence.length > LONGEST ? words.length - NEAR : words.length;
  const around = aroundOf(earlier.texts, lead);
  return words.flatMap((word, at): Ending[] => {
    const core = withoutEnding(word.text, ',.;');
    if (core === '' || at >= offered) return [];
    const end = word.start + core.length;
    const ending = (cut: string, place: number): Ending => ({
      end: place,
      tell(hear) {
        const item = sentence.slice(0, place).trimStart();
        tellOfSentence(hear, words, at, cut);
        tellOfItem(hear, item, words, at, around);
        tellOfLead(hear, words[at + 1], cut, around);
        if (at + 1 === words.length) tellOfWhole(hear, around);
      },
    });
    const whole = ending(word.text.slice(core.length) || NOTHING, end);
    const quote = /[.,]?["”'’]$/.exec(core)?.[0].length ?? 0;
    return quote === 0 || quote === core.length ? [whole] : [ending('quote', end - quote), whole];
  });
};

/** A word with its shape: a function word itself; of another word whether it is a number, a name, or what it ends in. */
interface ShapedWord extends SegmentWord {
  readonly shape: string;
}

/** What is the same for all places of a segment. */
interface Around {
  readonly texts: readonly string[];
  /** The words of each earlier item. */
  readonly held: readonly (readonly ShapedWord[])[];
  readonly mean: number;
  readonly longest: number;
  readonly commas: boolean;
  /** All of them open with a participle. */
  readonly participles: boolean;
  /** The first and the last word that lead to the list, whether a verb is among them, and what closes them. */
  readonly opening: string;
  readonly last: string;
  readonly verb: 'verb' | 'verbless';
  readonly mark: string;
}

function aroundOf(texts: readonly string[], lead: string): Around {
  const words = segmentWords(lead).map(({ bare }) => bare);
  const mark = lead.trimEnd().at(-1) ?? '';
  const held = texts.map((text) => shapedWords(text));
  return {
    texts,
    held,
    mean: meanWords(texts),
    longest: Math.max(...held.map((item) => item.length)),
    commas: texts.some((text) => text.includes(',')),
    participles: held.every((item) => item[0]?.shape === '-ing'),
    opening: words[0] ?? NOTHING,
    last: words.at(-1) ?? NOTHING,
    verb: words.some((word) => VERBS.has(word) || word.endsWith('ed')) ? 'verb' : 'verbless',
    mark: ':,.'.includes(mark) ? mark : 'word',
  };
}

function tellOfSentence(hear: Hear, words: readonly ShapedWord[], at: number, cut: string): void {
  const bareAt = (step: number) => words[at + step]?.bare ?? NOTHING;
  const shapeAt = (step: number) => words[at + step]?.shape ?? NOTHING;
  hear('cut', cut);
  hear('stem', shapeAt(0));
  hear('next', bareAt(1));
  hear('second', bareAt(2));
  hear('pair', `${bareAt(1)}+${bareAt(2)}`);
  hear('cut+next', `${cut}+${shapeAt(1)}`);
  hear('next+second', `${shapeAt(1)}+${shapeAt(2)}`);
  hear('cut+three', `${cut}+${shapeAt(1)}+${shapeAt(2)}+${shapeAt(3)}`);
  for (const { bare } of words.slice(at + 1, at + 1 + NEAR)) hear('near', bare);
  hear('rest', String(Math.min(words.length - at - 1, MANY)));
  hear('final', at + 1 < words.length ? words.at(-1)!.bare : NOTHING);
  for (const { bare, text } of words.slice(0, at + 1)) {
    if (FUNCTION_WORDS.has(bare)) hear('inside', bare);
    if (text.endsWith(',')) hear('inside', ',');
  }
  for (const shape of ['-ed', '-ing']) {
    if (words.slice(1, at + 1).some((word) => word.shape === shape)) hear('inside', shape);
  }
}

/** How an item that ends with the word `at` goes with the earlier ones. */
function tellOfItem(hear: Hear, item: string, all: readonly ShapedWord[], at: number, around: Around): void {
  const { texts, held, mean, longest, commas, participles } = around;
  const words = item.split(' ').length;
  const next = all[at + 1];
  hear('words', String(Math.min(words, MANY)));
  if (texts.length === 0) return hear('item-is', 'alone');
  hear('longer', longerBy(words, mean, [-5, 8]));
  if (words > longest) hear('item-is', 'longest');
  if (commas) hear('others', 'commas');
  hear(
    'same',
    'first',
    shareOf(held, (other) => other[0]?.shape === all[0]!.shape),
  );
  hear(
    'same',
    'last',
    shareOf(held, (other) => other.at(-1)?.shape === all[at]!.shape),
  );
  const closer = CLOSER.exec(item)?.[0] ?? '';
  hear(
    closer ? 'same' : 'others',
    'closer',
    shareOf(texts, (text) => text.endsWith(closer || ')')),
  );
  if (next) {
    const share = shareOf(held, (other) => other.some(({ bare }) => bare === next.bare));
    hear('next-held', 'any', share);
    hear('next-held', next.shape, share);
  }
  if (participles) hear('participles', next?.shape ?? NOTHING);
}

/** A bracket or quote that closes an item. */
const CLOSER = /[)”’"']$/;

function tellOfLead(
  hear: Hear,
  following: ShapedWord | undefined,
  cut: string,
  { opening, last, verb, mark }: Around,
): void {
  const next = following?.shape ?? NOTHING;
  hear('verb+next', `${verb}+${next}`);
  hear('verb+cut', `${verb}+${cut}`);
  hear('lead+next', `${last}+${next}`);
  hear('opening+next', `${opening}+${cut}+${next}`);
  hear('lead-end+next', `${mark}+${next}`);
}

/** Nothing stands behind the item. */
function tellOfWhole(hear: Hear, { verb, last }: Around): void {
  hear('item-is', 'whole');
  hear('whole', verb);
  hear('whole', last);
}

function shapedWords(text: string, longest?: number): ShapedWord[] {
  return segmentWords(text, longest).map((word) => ({ ...word, shape: shapeOf(word) }));
}

function shapeOf({ bare, text }: SegmentWord): string {
  if (FUNCTION_WORDS.has(bare)) return bare;
  if (bare.startsWith('#')) return '#';
  if (/^[‘’“”"'(]*[A-Z]/.test(text)) return 'Name';
  return ENDINGS.find((ending) => bare.endsWith(ending.slice(1))) ?? 'word';
}

const ENDINGS = ['-ing', '-ed', '-ly', '-tion', '-ment', '-s'];

const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  'a an the of in on at to for from by with and or but which who that was were is are will would has have had be been as so while it they all each both before after during under into over through per than its their this these those making bringing receiving including leading according said says also not only'.split(
    ' ',
  ),
);

const VERBS: ReadonlySet<string> = new Set(['was', 'were', 'is', 'are', 'will', 'has', 'have', 'had']);

/** Stands for a word, or a stop, that is not there. */
const NOTHING = '~';

/** Words of the tail that are looked at, wherever they stand. */
const NEAR = 4;

/** No more words than these are told apart. */
const MANY = 8;

/** Units of a sentence that are looked at; an item and what closes it is shorter. */
const LONGEST = 800;
