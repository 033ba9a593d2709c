/**
 * Logistic regression without intercept in which weights cost what they weigh (L1, the lasso: Tibshirani 1996), which leaves
 * most of them at nothing; by proximal gradient (FISTA: Beck & Teboulle 2009).
 */

const STEPS = 600;

/** What a sample has: where in the vector of weights its cues stand, how much there is of each, and how much it counts. */
export function rowOf(cues, places, count = 1) {
  const known = [...cues].filter(([cue]) => places.has(cue));
  return {
    places: Int32Array.from(known, ([cue]) => places.get(cue)),
    shares: Float64Array.from(known, ([, share]) => share),
    count,
  };
}

/**
 * Cues that stand in samples of at least `least` texts, so that no word of one article gets a weight; in code-unit order.
 *
 * @param {readonly { text: string, cues: ReadonlyMap<string, number> }[]} samples
 * @returns {Map<string, number>} Each with its place in the vector of weights.
 */
export function placesOf(samples, least) {
  const texts = new Map();
  for (const { text, cues } of samples) {
    for (const cue of cues.keys()) if (NAME.test(cue)) texts.set(cue, (texts.get(cue) ?? new Set()).add(text));
  }
  const names = [...texts].filter(([, { size }]) => size >= least).map(([name]) => name);
  return new Map(names.sort().map((name, place) => [name, place]));
}

/** What may be the id of a term. */
const NAME = /^[^\s/]+(?:\/[^\s/]+)*$/;

/** Minimizes Σ count · log(1 + exp(-sign · row·w)) + cost · |w|; signs are 1 or -1. */
export function lasso(rows, signs, size, cost) {
  const step = 1 / curvature(rows, size);
  let weights = new Float64Array(size);
  let ahead = weights;
  let momentum = 1;
  for (let turn = 0; turn < STEPS; turn++) {
    const gradient = new Float64Array(size);
    for (const [index, row] of rows.entries()) {
      const sign = signs[index];
      addTo(gradient, row, (-sign * row.count) / (1 + Math.exp(sign * dot(row, ahead))));
    }
    const next = ahead.map((weight, at) => shrunk(weight - step * gradient[at], step * cost));
    const following = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
    ahead = next.map((weight, at) => weight + ((momentum - 1) / following) * (weight - weights[at]));
    [weights, momentum] = [next, following];
  }
  return weights;
}

/** About the largest curvature of the loss: a quarter of the largest eigenvalue of XᵀX, by power iteration, and a little more. */
function curvature(rows, size) {
  let vector = new Float64Array(size).fill(1 / Math.sqrt(size));
  let length = 0;
  for (let turn = 0; turn < 50; turn++) {
    const next = new Float64Array(size);
    for (const row of rows) addTo(next, row, row.count * dot(row, vector));
    length = Math.hypot(...next);
    vector = next.map((part) => part / length);
  }
  return 0.26 * length;
}

function dot({ places, shares }, vector) {
  let sum = 0;
  for (let at = 0; at < places.length; at++) sum += shares[at] * vector[places[at]];
  return sum;
}

function addTo(vector, { places, shares }, times) {
  for (let at = 0; at < places.length; at++) vector[places[at]] += shares[at] * times;
}

function shrunk(weight, by) {
  return Math.sign(weight) * Math.max(0, Math.abs(weight) - by);
}

/** In tenths, never -0. */
export function rounded(weight) {
  return Number(weight.toFixed(1)) + 0;
}
