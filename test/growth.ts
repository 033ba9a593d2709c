/** Below this many milliseconds the clock says nothing about growth. */
const SHORT = 25;

/** Four times the size may take this many times as long: 4 is linear, 16 is quadratic. */
export const MOST = 9;

/** Sizes at which growth has to show: what is quadratic is so at each, what a busy machine made look so is not. */
const SIZES = 3;

/**
 * How many times as much processor time four times the size takes: the larger one first, so that what is loaded or
 * compiled late makes linear work look dearer, never quadratic work cheaper. 1 where it is too short to tell. Where it
 * looks like more than `MOST`, the size is doubled and the work measured again: the least is returned.
 */
export async function growth(run: (size: number) => unknown, size: number): Promise<number> {
  let least = Infinity;
  for (let doubled = 0; doubled < SIZES && least >= MOST; doubled++)
    least = Math.min(least, await growthAt(run, size * 2 ** doubled));
  return least;
}

async function growthAt(run: (size: number) => unknown, size: number): Promise<number> {
  // Processor time, since others on the machine make us wait.
  const time = async (of: number): Promise<number> => {
    const before = process.cpuUsage();
    await run(of);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  // The least of several runs is the one that a collection of garbage disturbed least.
  let [long, short] = [await time(4 * size), await time(size)];
  for (let again = 0; again < 6 && long > Math.max(SHORT, short * MOST); again++) {
    short = Math.min(short, await time(size));
    long = Math.min(long, await time(4 * size));
  }
  return long <= SHORT ? 1 : long / short;
}
