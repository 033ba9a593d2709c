/** Parts of all texts; each is read by what was weighed on the others. */
const FOLDS = 5;

/** Samples by fifths of their texts: of each what it is to be judged by and what is to be judged. */
export function* folds(samples) {
  const texts = [...new Set(samples.map(({ text }) => text))];
  const foldOf = new Map(texts.map((text, index) => [text, index % FOLDS]));
  for (let fold = 0; fold < FOLDS; fold++) {
    const isOut = ({ text }) => foldOf.get(text) === fold;
    yield { known: samples.filter((sample) => !isOut(sample)), out: samples.filter(isOut) };
  }
}

/** Tells how many were read rightly, and has the process end with 1 where it is a smaller share than `least`. */
export function tell(language, right, all, least) {
  console.log(`${language}: ${right} of ${all} (${((100 * right) / all).toFixed(1)} %, at least ${100 * least} %)`);
  if (right < least * all) process.exitCode = 1;
}
