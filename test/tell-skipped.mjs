/** A reporter of Jest's, which itself prints no titles where there are many files: why tests were skipped, by reason. */
export default class TellSkipped {
  onRunComplete(_, { testResults }) {
    const titles = testResults.flatMap(({ testResults: tests }) =>
      tests.filter(({ status }) => status === 'pending').map(({ title }) => title),
    );
    for (const line of skippedLines(titles)) process.stderr.write(`${line}\n`);
  }
}

/** Titles of skipped tests as lines, one for each reason; those without one were not asked for. */
export function skippedLines(titles) {
  const counts = new Map();
  for (const title of titles) {
    const [, reason] = /\(skipped: (.+)\)$/.exec(title) ?? [];
    if (reason !== undefined) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts].map(([reason, count]) => `${count} ${count === 1 ? 'test' : 'tests'} skipped: ${reason}`);
}
