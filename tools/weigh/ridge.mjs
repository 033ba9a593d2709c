/**
 * Logistic regression without intercept in which weights cost their square (L2, the ridge: Hoerl & Kennard 1970; le Cessie
 * & van Houwelingen 1992), one weight after the other: each goes where a parabola above the loss is lowest.
 */

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

/**
 * Weighs the cues twice: those that get less than `least` for every answer the first time say little and are left out the
 * second time. `answers` are signs (1 or -1) for each row. The weights for each answer, nothing where a cue is left out.
 */
export function weighTwice(rows, answers, size, cost, least) {
  const first = answers.map((signs) => ridge(rows, signs, size, cost));
  const kept = Uint8Array.from({ length: size }, (_, at) =>
    first.some((weights) => Math.abs(weights[at]) >= least) ? 1 : 0,
  );
  const fewer = rows.map((row) => onlyKept(row, kept));
  return answers.map((signs) => ridge(fewer, signs, size, cost));
}

function onlyKept({ places, shares, count }, kept) {
  return { places: places.filter((at) => kept[at]), shares: shares.filter((_, index) => kept[places[index]]), count };
}

/** Minimizes Σ count · log(1 + exp(-sign · row·w)) + cost · |w|² / 2; signs are 1 or -1. */
export function ridge(rows, signs, size, cost) {
  const columns = columnsOf(rows, size);
  const weights = new Float64Array(size);
  const sums = new Float64Array(rows.length);
  let farthest = Infinity;
  for (let turn = 0; turn < MOST_TURNS && farthest > NEAR; turn++) {
    farthest = 0;
    for (let place = 0; place < size; place++) {
      const { members, shares } = columns[place];
      let slope = cost * weights[place];
      let bend = cost;
      for (let at = 0; at < members.length; at++) {
        const row = members[at];
        const share = rows[row].count * shares[at];
        slope -= (share * signs[row]) / (1 + Math.exp(signs[row] * sums[row]));
        bend += share * shares[at] * bendAt(Math.abs(sums[row]));
      }
      const by = -slope / bend;
      weights[place] += by;
      for (let at = 0; at < members.length; at++) sums[members[at]] += by * shares[at];
      farthest = Math.max(farthest, Math.abs(by));
    }
  }
  return weights;
}

/** A weight is at its place when a turn moves it, and every other, less than this: a fifth of what is written. */
const NEAR = 0.02;

const MOST_TURNS = 200;

/** How much the parabola bends that touches the loss at a sum and lies above it everywhere (Jaakkola & Jordan 2000). */
function bendAt(sum) {
  return sum < 1e-6 ? 0.25 : Math.tanh(sum / 2) / (2 * sum);
}

/** By cue, the rows that have it and how much of it. */
function columnsOf(rows, size) {
  const columns = Array.from({ length: size }, () => ({ members: [], shares: [] }));
  for (const [index, { places, shares }] of rows.entries()) {
    for (let at = 0; at < places.length; at++) {
      columns[places[at]].members.push(index);
      columns[places[at]].shares.push(shares[at]);
    }
  }
  return columns;
}

/** In tenths, never -0. */
export function rounded(weight) {
  return Number(weight.toFixed(1)) + 0;
}
