import type { LevelReading } from './claim.js';

/**
 * Who won what for what: one to one where 각각 or `respectively` says so, or where fields and levels agree in number;
 * else everybody everything (`종로구·중구·강동구가 최우수상을`).
 */
export function pairUp<R, C>(
  recipients: readonly R[],
  categories: readonly C[],
  levels: readonly LevelReading[],
  each: boolean,
): [R, C, LevelReading][] {
  if (recipients.length === 1 && categories.length === 1)
    return levels.map((level): [R, C, LevelReading] => [recipients[0]!, categories[0]!, level]);
  const [r, c, l] = [recipients.length, categories.length, levels.length];
  const zip = each && r > 1 && (l === r || c === r) && (l === 1 || l === r) && (c === 1 || c === r);
  if (zip)
    return recipients.map((recipient, at) => [recipient, categories[c === 1 ? 0 : at]!, levels[l === 1 ? 0 : at]!]);
  if (c > 1 && l === c)
    return recipients.flatMap((recipient) =>
      levels.map((level, at): [R, C, LevelReading] => [recipient, categories[at]!, level]),
    );
  return recipients.flatMap((recipient) =>
    categories.flatMap((category) => levels.map((level): [R, C, LevelReading] => [recipient, category, level])),
  );
}
