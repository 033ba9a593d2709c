import { readSeeds } from './corpus.js';

/** An article of its own, as a line of JSON Lines: its award is of a contest that no other article has. */
export function archiveLine(number: number): string {
  const text =
    `관악구, 제${number}회 마을 살림 평가에서 우수상 받아\n\n` +
    `서울 관악구(구청장 박준희)는 3일 ‘${contestOf(number)}’에서 우수상을 받았다고 밝혔다.\n\n` +
    `${PARAGRAPHS[number % PARAGRAPHS.length]!}\n`;
  return `${JSON.stringify({ id: idOf(number), text })}\n`;
}

export function idOf(number: number): string {
  return `archive/${number}`;
}

/** What the article of this number has and no other. */
export function contestOf(number: number): string {
  return `제${number}회 마을 살림 평가`;
}

/** Lines of the Korean seeds that are long enough to say something. */
const PARAGRAPHS = readSeeds()
  .filter(({ id }) => id.endsWith('/ko'))
  .flatMap(({ bytes }) => Buffer.from(bytes).toString('utf8').split(/\r?\n/))
  .filter((line) => line.length >= 120 && line.length <= 240);
