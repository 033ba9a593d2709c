import type { Rules } from '../../types.js';

/** Whether a prize is by its name one that a government of some name gives: to its people or firms, or as its head's. */
export type OwnPrizeTest = (prize: string, government: string) => boolean;

/** Compiles the set `own-prizes`. A pattern with a group `stem` holds for the government whose name begins so. */
export function ownPrizes(rules: Rules): OwnPrizeTest {
  const expressions = rules.patterns('own-prizes').map(({ pattern }) => new RegExp(pattern, 'u'));
  return (prize, government) =>
    expressions.some((expression) => {
      const match = expression.exec(prize);
      return match !== null && government.startsWith(match.groups?.['stem'] ?? '');
    });
}
