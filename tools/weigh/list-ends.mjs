/**
 * Weighs what tells where the last item of a ▲ list ends: reads the lists of `fixtures/` and `seeds/` with the items that are
 * expected of them, and writes `rules/list-ends.json`. Needs a build (npm run build).
 *
 *   node tools/weigh/list-ends.mjs            weighs and writes
 *   node tools/weigh/list-ends.mjs --judge    writes nothing; how many last items end rightly in texts left out,
 *                                             and 1 as exit code where they are fewer than LEAST
 */
import { itemForms } from '../../dist/extractors/bullets/item-form.js';
import { endings } from '../../dist/extractors/bullets/last-item.js';
import { bullets } from '../../dist/extractors/initiative.js';
import { loadRules } from '../../dist/index.js';
import { judge } from './folds.mjs';
import { placesOf, rounded, rowOf, weighTwice } from './ridge.mjs';
import { LANGUAGES, LEAST_TEXTS, textsWithLists } from './texts.mjs';
import { writeSet } from './write-set.mjs';

/** What the square of a weight costs against the loss of a place. */
const COST = 1;

/** What a cue must weigh at first, to be weighed again. */
const LEAST_WEIGHT = 0.2;

/** Of texts left out, how many must be read rightly. */
const LEAST = { ko: 0.92, en: 0.9 };

const samples = await samplesOf();
if (process.argv.includes('--judge')) judge(samples, weigh, readingsOf, LEAST);
else {
  const weights = weigh(samples);
  writeSet(
    'list-ends',
    'list-ends.mjs',
    [...weights].map(([id, weight]) => ({ id, names: {}, weight })),
  );
}

/**
 * The segments of which it is known where their item ends, each with all places where it may.
 *
 * @returns {Promise<{ text: string, language: string, cues: ReadonlyMap<string, number>, segment: number, isRight: boolean }[]>}
 */
async function samplesOf() {
  const rules = loadRules();
  const endingsOf = endings(rules, itemForms(rules));
  let asked = [];
  const extractor = bullets(rules, (endOf) => (segment, language) => {
    asked.push({ segment, language });
    return endOf(segment, language);
  });
  const samples = [];
  let number = 0;
  for await (const { text, doc, kinds } of textsWithLists(rules)) {
    asked = [];
    for (const [index, block] of doc.blocks.entries()) if (!block.drop) extractor.extract(block, index, doc);
    for (const { segment, language } of asked) {
      const length = lengthOf(segment.sentence, [...kinds.keys()]);
      if (length === null) continue;
      number++;
      for (const { end, tell } of endingsOf[language](segment)) {
        const cues = new Map();
        tell((place, found, times = 1) => {
          const name = `${language}/${place}/${found}`;
          cues.set(name, (cues.get(name) ?? 0) + times);
        });
        samples.push({ text, language, cues, segment: number, isRight: end === length });
      }
    }
  }
  return samples;
}

/** Where the longest of the items ends with which the sentence begins, in which brackets and quotes are blanked; null if none. */
function lengthOf(sentence, items) {
  const words = sentence.trimStart();
  const fits = (item) => Array.from({ length: item.length }, (_, at) => at).every((at) => words[at] === item[at] || words[at] === '\uFFFC'); // prettier-ignore
  const lengths = items.filter((item) => item.length <= words.length && fits(item)).map((item) => item.length);
  return lengths.length === 0 ? null : sentence.length - words.length + Math.max(...lengths);
}

/** @returns {Map<string, number>} */
function weigh(samples) {
  const weights = new Map();
  for (const language of LANGUAGES) {
    const own = samples.filter((sample) => sample.language === language);
    const places = placesOf(own, LEAST_TEXTS);
    const rows = own.map(({ cues }) => rowOf(cues, places));
    const signs = own.map(({ isRight }) => (isRight ? 1 : -1));
    const [column] = weighTwice(rows, [signs], places.size, COST, LEAST_WEIGHT);
    for (const [name, place] of places) {
      const weight = rounded(column[place]);
      if (weight !== 0) weights.set(name, weight);
    }
  }
  return weights;
}

/** Of each segment the place for which most speaks. */
function readingsOf(out, weights) {
  const best = new Map();
  for (const { language, cues, segment, isRight } of out) {
    const sum = [...cues].reduce((sum, [cue, times]) => sum + times * (weights.get(cue) ?? 0), 0);
    if (sum > (best.get(segment)?.sum ?? -Infinity)) best.set(segment, { sum, isRight, language, count: 1 });
  }
  return best.values();
}
