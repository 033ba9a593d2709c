import type { Part } from './part.js';

/**
 * `A and B received the L in the C category and the M in the D category, respectively`: as many levels behind one verb as
 * it has winners; each part gets its own. Other parts stay as they are.
 */
export function dealtOut(parts: readonly Part[]): readonly Part[] {
  const dealt = [...parts];
  for (let first = 0; first < parts.length; first++) {
    const run = runFrom(parts, first);
    const winners = run[0]!.holder?.groups?.flatMap(
      (group) =>
      group.places.map((place, at) => ({ ...group, places: [place], spans: [group.spans[at]!], notes: [group.notes[at] ?? null] })), // prettier-ignore
    );
    if (run.length < 2 || winners?.length !== run.length || !isInOrder(run)) continue;
    run.forEach((part, at) => {
      dealt[first + at] = { ...part, holder: { ...part.holder!, groups: [winners[at]!] } };
    });
    first += run.length - 1;
  }
  return dealt;
}

/** The part and those behind it that share its verb. */
function runFrom(parts: readonly Part[], first: number): readonly Part[] {
  let end = first + 1;
  while (parts[end]?.holder?.isSharing === true) end++;
  return parts.slice(first, end);
}

const isInOrder = (run: readonly Part[]): boolean => {
  const { doc, clause, last } = run.at(-1)!;
  const behind = doc.view.text.slice(last.span.end, clause.span.end);
  return (
    run.every(({ levels }) => levels.length === 1) &&
    /\b(?:respectively|in (?:that|this|the same) order)\b/.test(behind)
  );
};
