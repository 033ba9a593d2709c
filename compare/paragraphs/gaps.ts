import type { Bead } from './align.js';

/** Paragraphs without a counterpart between two that have one may tell the same in other words. */
export function withGapsJoined(beads: readonly Bead[]): Pick<Bead, 'ko' | 'en'>[] {
  const joined: { ko: number[]; en: number[] }[] = [];
  let gap: { ko: number[]; en: number[] } | null = null;
  for (const { ko, en } of beads) {
    if (ko.length > 0 && en.length > 0) {
      joined.push({ ko: [...ko], en: [...en] });
      gap = null;
      continue;
    }
    if (!gap) joined.push((gap = { ko: [], en: [] }));
    gap.ko.push(...ko);
    gap.en.push(...en);
  }
  return joined;
}
