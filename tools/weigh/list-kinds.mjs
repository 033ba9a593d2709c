/**
 * Weighs what speaks for the kind of a ▲ list: reads the lists of `fixtures/` and `seeds/` with the kinds that are expected of
 * their items, and writes `rules/list-kinds.json`. Needs a build (npm run build).
 *
 *   node tools/weigh/list-kinds.mjs            weighs and writes
 *   node tools/weigh/list-kinds.mjs --judge    writes nothing; how many items get their kind in texts left out,
 *                                              and 1 as exit code where they are fewer than LEAST
 */
import { loadRules } from '../../dist/index.js';
import { listCues } from '../../dist/pipeline/link/bullets/cues.js';
import { KINDS } from '../../dist/pipeline/link/bullets/kind.js';
import { listsOf } from '../../dist/pipeline/link/bullets/lists.js';
import { mentionsNear, wordsOfList } from '../../dist/pipeline/link/bullets/words-of-list.js';
import { judge } from './folds.mjs';
import { placesOf, rounded, rowOf, weighTwice } from './ridge.mjs';
import { LANGUAGES, LEAST_TEXTS, textsWithLists } from './texts.mjs';
import { writeSet } from './write-set.mjs';

/** What the square of a weight costs against the loss of an item. */
const COST = 1;

/** What a cue must weigh for a kind at first, to be weighed again. */
const LEAST_WEIGHT = 0.3;

/** Of texts left out, how many must be read rightly. */
const LEAST = { ko: 0.92, en: 0.89 };

const samples = await samplesOf();
if (process.argv.includes('--judge')) judge(samples, weigh, readingsOf, LEAST);
else {
  const terms = [...weigh(samples)].map(([id, weights]) => ({
    id,
    names: {},
    ...Object.fromEntries(KINDS.map((kind, index) => [kind, weights[index]])),
  }));
  writeSet('list-kinds', 'list-kinds.mjs', terms);
}

/**
 * The lists whose kind is known; one whose items are of two kinds is there for each, with as many items as are of it.
 *
 * @returns {Promise<{ text: string, language: string, cues: ReadonlyMap<string, number>, kind: string, items: number }[]>}
 */
async function samplesOf() {
  const samples = [];
  const rules = loadRules();
  const named = (language) => (place, found) => [language, place, ...(found === '' ? [] : [found])].join('/');
  const cuesOf = listCues(rules, { ko: named('ko'), en: named('en') });
  for await (const { text, doc, kinds } of textsWithLists(rules)) {
    const near = mentionsNear(doc);
    for (const list of listsOf(doc)) {
      const words = wordsOfList(list, near, doc);
      const known = words.items.map((item) => kinds.get(item.text));
      for (const kind of KINDS) {
        const items = known.filter((one) => one === kind).length;
        if (items > 0) samples.push({ text, language: words.language, cues: cuesOf(words), kind, items });
      }
    }
  }
  return samples;
}

/** @returns {Map<string, number[]>} The weights of each cue, in the order of `KINDS`. */
function weigh(samples) {
  const weights = new Map();
  for (const language of LANGUAGES) {
    const own = samples.filter((sample) => sample.language === language);
    const places = placesOf(own, LEAST_TEXTS);
    const rows = own.map(({ cues, items }) => rowOf(cues, places, items));
    const answers = KINDS.map((kind) => own.map((sample) => (sample.kind === kind ? 1 : -1)));
    const columns = weighTwice(rows, answers, places.size, COST, LEAST_WEIGHT);
    for (const [name, place] of places) {
      const own = columns.map((column) => rounded(column[place]));
      if (own.some((weight) => weight !== 0)) weights.set(name, own);
    }
  }
  return weights;
}

/** Of each list the kind for which most speaks. */
function readingsOf(out, weights) {
  return out.map(({ language, cues, kind, items }) => {
    const sums = KINDS.map((_, index) =>
      [...cues].reduce((sum, [cue, share]) => sum + share * (weights.get(cue)?.[index] ?? 0), 0),
    );
    return { language, count: items, isRight: KINDS[sums.indexOf(Math.max(...sums))] === kind };
  });
}
