import type { LevelReading } from '../claim.js';
import { isTopic } from './row.js';

/** `우수상 2개와 장려상 2개`, `최우수상과 우수상을`, `금상(…)·은상(…)·동상(…)`: levels that share what stands before them. */
export function groupLevels(levels: readonly LevelReading[], text: string): LevelReading[][] {
  const groups: LevelReading[][] = [];
  for (const level of levels) {
    const before = groups.at(-1)?.at(-1);
    const gap = before && text.slice(before.span.end, level.span.start);
    if (gap !== undefined && JOINT.test(gap) && !(gap.includes(',') && isTopic(text, level.span.end)))
      groups.at(-1)!.push(level);
    else groups.push([level]);
  }
  return groups;
}

const JOINT = /^[’'”"」』]?(?:\s?[1-9]개)?\s?[와과,·/및]\s?[‘'“"「『]?$/;
