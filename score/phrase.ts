/** The form in which phrases are compared: compatibility forms, case, quotation marks, spaces and outer punctuation made equal. */
export function foldPhrase(phrase: string | null): string {
  const plain = (phrase ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’“”"'`´「」『』〈〉《》<>]/g, '')
    .replace(/[\s·ㆍ・‧]+/g, ' ');
  let start = 0;
  let end = plain.length;
  while (start < end && OUTER.has(plain[start]!)) start++;
  while (end > start && OUTER.has(plain[end - 1]!)) end--;
  return plain.slice(start, end);
}

const OUTER = new Set(' ,.;:');

/**
 * How much two phrases share, 0 to 1: Dice's coefficient (Dice 1945) over bags of tokens, which are words in Latin
 * script and pairs of neighbouring syllables in Hangul. 1 where both have no token.
 */
export function overlap(left: string | null, right: string | null): number {
  const ours = tokens(left);
  const theirs = tokens(right);
  if (ours.length === 0 && theirs.length === 0) return 1;
  const unmatched = new Map<string, number>();
  for (const token of theirs) unmatched.set(token, (unmatched.get(token) ?? 0) + 1);
  let shared = 0;
  for (const token of ours) {
    const count = unmatched.get(token) ?? 0;
    if (count === 0) continue;
    unmatched.set(token, count - 1);
    shared++;
  }
  return (2 * shared) / (ours.length + theirs.length);
}

/** Words that a phrase may have or lack and still name the same thing. */
const EMPTY_WORDS = new Set(['the', 'of', 'a', 'an', 'and', 'in', 'for', '및', '분야', '부문', 'category', 'field']);

function tokens(phrase: string | null): string[] {
  const words = foldPhrase(phrase)
    .replace(/[()[\],.;:/&-]/g, ' ')
    .split(/\s+/);
  return words.filter((word) => word !== '' && !EMPTY_WORDS.has(word)).flatMap(tokensOfWord);
}

/** `awards` and `award` are one token; `관악구` is `관악` and `악구`. */
function tokensOfWord(word: string): string[] {
  if (!/[\uac00-\ud7a3]/.test(word)) return [word.replace(/s$/, '')];
  if (word.length < 2) return [word];
  return Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2));
}
