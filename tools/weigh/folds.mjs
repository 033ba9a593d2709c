/** Parts of all texts; each is read by what was weighed on the others. */
const FOLDS = 5;

/**
 * Weighs four fifths of the texts and reads the fifth that is left out, each in its turn. `readingsOf(out, weights)` gives of
 * each thing read its language, how much it counts and whether it is right. Tells the share of what is right, and has the
 * process end with 1 where it is smaller than `least` of a language.
 */
export function judge(samples, weigh, readingsOf, least) {
  const right = new Map();
  const all = new Map();
  for (const { known, out } of folds(samples)) {
    for (const { language, count, isRight } of readingsOf(out, weigh(known))) {
      all.set(language, (all.get(language) ?? 0) + count);
      if (isRight) right.set(language, (right.get(language) ?? 0) + count);
    }
  }
  for (const [language, share] of Object.entries(least))
    tell(language, right.get(language) ?? 0, all.get(language), share);
}

/** Samples by fifths of their texts: of each what it is to be judged by and what is to be judged. */
function* folds(samples) {
  const texts = [...new Set(samples.map(({ text }) => text))];
  const foldOf = new Map(texts.map((text, index) => [text, index % FOLDS]));
  for (let fold = 0; fold < FOLDS; fold++) {
    const isOut = ({ text }) => foldOf.get(text) === fold;
    yield { known: samples.filter((sample) => !isOut(sample)), out: samples.filter(isOut) };
  }
}

function tell(language, right, all, least) {
  console.log(`${language}: ${right} of ${all} (${((100 * right) / all).toFixed(1)} %, at least ${100 * least} %)`);
  if (right < least * all) process.exitCode = 1;
}
