import { hasBatchim } from 'es-hangul';
import type { Rules } from '../../../pipeline/types.js';
import { formOf, isDone } from '../item-form.js';
import { agrees } from '../korean-particles.js';
import { withoutEnding, wordEnding, wordSet } from '../words.js';
import type { EarlierItems, Ending, EndingsOf, Hear } from './types.js';
import { longerBy, masked, meanWords, segmentWords, shareEqual, type SegmentWord } from './words.js';

/**
 * Compiles the places where the last item of a Korean list may end: behind each word, and before a particle, a copula or 등
 * that the word may end in. What speaks for a place is what the item then ends in, whether it ends as the others do, and
 * what the sentence goes on with.
 */
export function koreanEndings(rules: Rules, ruleOf: (item: string) => string | null): EndingsOf {
  const isGathering = wordEnding(wordSet(rules, 'bound', 'ko'));
  const isOfTail = wordEnding(wordSet(rules, 'tail', 'ko'));
  const endsInAction = wordEnding(wordSet(rules, 'action', 'ko'));

  return ({ sentence, earlier }) => {
    const words = koreanWords(sentence);
    const others = othersOf(earlier);
    // What goes on behind the last words of a sentence that is cut off is not known.
    const offered = sentence.length > LONGEST ? words.length - REACH : words.length;
    return words.flatMap((word, at): Ending[] => {
      const core = withoutEnding(word.text, ',.;·');
      if (core === '' || at >= offered) return [];
      return cutsOf(core).map((cut) => {
        const end = word.start + core.length - cut.length;
        return {
          end,
          tell(hear) {
            const item = sentence.slice(0, end).trimStart();
            tellOfSentence(hear, words, at, cut || NOTHING);
            tellOfItem(hear, item, others);
          },
        };
      });
    });
  };

  /** What the item ends in, and whether it ends as the earlier ones do. */
  function tellOfItem(hear: Hear, item: string, { texts, forms, mean, hasObject: others }: Others): void {
    const words = item.split(' ');
    const last = masked(words.at(-1)!);
    for (const form of formsOf(last)) hear('stem', form);
    if (isOfTail(last)) hear('stem-is', 'of-tail');
    if (isGathering(last)) hear('stem-is', 'gathering');
    hear('words', String(Math.min(words.length, MANY)));
    const isAction = isDone(item, endsInAction);
    hear('item-is', isAction ? 'action' : 'no-action');
    if (texts.length === 0) return hear('item-is', 'alone');
    hear('longer', longerBy(words.length, mean, [-4, 6]));
    hear('same', 'last', shareEqual(lastOf(texts, 1), item.slice(-1)));
    hear('same', 'last-two', shareEqual(lastOf(texts, 2), item.slice(-2)));
    if (isAction) hear('same', 'action', shareEqual(forms, 'action'));
    if (forms.some((form) => form !== 'noun' && form !== 'action')) hear('same', 'form', shareEqual(forms, formOf(ruleOf(item)))); // prettier-ignore
    if (hasObject(item)) hear('object', others ? 'others' : 'alone');
  }
}

/** The last letters of each earlier item. */
function lastOf(texts: readonly string[], letters: number): string[] {
  return texts.map((text) => text.slice(-letters));
}

/** The earlier items with what is the same for all places of a segment. */
interface Others extends EarlierItems {
  readonly mean: number;
  readonly hasObject: boolean;
}

function othersOf(earlier: EarlierItems): Others {
  return { ...earlier, mean: meanWords(earlier.texts), hasObject: earlier.texts.some(hasObject) };
}

/** A word with what it is known by: as it is, by its last and its last two letters; and the particles an item may hold. */
interface KoreanWord extends SegmentWord {
  readonly forms: readonly string[];
  readonly particles: readonly string[];
}

function koreanWords(text: string): KoreanWord[] {
  return segmentWords(text, LONGEST).map((word) => {
    const ends = INSIDE.filter((particle) => word.bare.length > particle.length && word.bare.endsWith(particle));
    return { ...word, forms: formsOf(word.bare), particles: ends.map((particle) => `-${particle}`) };
  });
}

/** `가동한다`, `-다`, `-한다`. */
function formsOf(word: string): string[] {
  if (word.length < 2) return [word];
  return word.length === 2
    ? [word, `-${word.slice(-1)}`, `-${word}`]
    : [word, `-${word.slice(-1)}`, `-${word.slice(-2)}`];
}

/** What the sentence goes on with behind the cut. */
function tellOfSentence(hear: Hear, words: readonly KoreanWord[], at: number, cut: string): void {
  const [next, second] = [words[at + 1], words[at + 2]];
  const rest = words.length - at - 1;
  const final = rest > 0 ? words.at(-1)!.bare.slice(-2) : NOTHING;
  hear('cut', cut);
  for (const form of next?.forms ?? [NOTHING]) hear('next', form);
  for (const form of second?.forms ?? [NOTHING]) hear('second', form);
  hear('cut+next', `${cut}+${next?.bare.slice(-1) ?? NOTHING}`);
  hear('rest', String(Math.min(rest, MANY)));
  hear('final', final);
  hear('cut+final', `${cut}+${final}`);
  for (let place = at + 1; place < Math.min(words.length, at + 1 + REACH); place++) {
    const { bare, forms } = words[place]!;
    hear('tail', bare);
    if (forms.length > 1) hear('tail', forms.at(-1)!);
  }
  for (let place = 0; place < at; place++) {
    const { bare, particles } = words[place]!;
    hear('inside', bare);
    for (const particle of particles) hear('inside', particle);
  }
}

/** What may be cut off a word: nothing, or a particle, a copula or 등 that goes with what stands before it. */
function cutsOf(word: string): string[] {
  const fits = (cut: string) =>
    word.length > cut.length && word.endsWith(cut) && agrees(word.slice(0, -cut.length), cut);
  // 다 is the copula behind a vowel; behind a consonant it ends a verb: `된다`, `늘렸다`.
  return ['', ...CUTS.filter((cut) => fits(cut) && !(cut === '다' && hasBatchim(word.slice(0, -1))))];
}

const CUTS =
  '이라는 이라고 이란 라는 라고 으로 에서 에게 까지 부터 이며 이고 이나 이다 이었다 였다 이라 보다 처럼 마다 별로 을 를 이 가 은 는 에 의 로 와 과 도 다 만 등 며 고'.split(
    ' ',
  );

/** Endings of words that an item holds or does not. */
const INSIDE = '을 를 이 가 은 는 에 의 로 으로 와 과 에서 등 된 한 할 고 며'.split(' ');

/** `단말기를 나눠 주기`: something is done to something before the item's end. */
const hasObject = (item: string): boolean => /[을를] /.test(item);

/** Stands for a word, or a cut, that is not there. */
const NOTHING = '~';

/** Words of the tail that are looked at. */
const REACH = 8;

/** No more words than these are told apart. */
const MANY = 8;

/** Units of a sentence that are looked at; an item and what closes it is shorter. */
const LONGEST = 600;
