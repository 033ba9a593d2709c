import { oneOf } from '../../pipeline/match.js';

/** Whether every word of a text, `·` and `and` apart, names a field of administration. */
export function isField(text: string, fields: ReadonlySet<string>): boolean {
  const bare = text.replace(/ ?(?:분야|부문)$/, '');
  if (fields.has(bare)) return true;
  let start = 0;
  for (let words = 1; words <= 6; words++) {
    let end = start;
    while (end < bare.length && !isSeparator(bare.charCodeAt(end))) end++;
    const word = bare.slice(start, end).toLowerCase();
    if (!SILENT.has(word) && !fields.has(word) && !isCompound(word, fields)) return false;
    if (end === bare.length) return true;
    start = end + 1;
  }
  return false;
}

/** Between the words of a field. */
const isSeparator = oneOf(' ·,/&');

const SILENT = new Set(['', 'and', '및']);

/** `문화체육교육`: Korean fields written together. */
function isCompound(word: string, fields: ReadonlySet<string>): boolean {
  if (word.length < 4 || word.length > 10 || word < '가') return false;
  for (let length = 2; length <= word.length - 2; length++) {
    const rest = word.slice(length);
    if (fields.has(word.slice(0, length)) && (fields.has(rest) || isCompound(rest, fields))) return true;
  }
  return false;
}
