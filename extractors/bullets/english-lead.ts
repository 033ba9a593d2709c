/** Whether the words end as those do that lead to a list: `…, and in the education category for ▲`. */
export function leadsOn(words: string): boolean {
  return LEADS.test(words.slice(-24));
}

/** Where the words that lead to a further list begin; -1 where they are all there is. */
export function leadStart(words: string): number {
  return Math.max(
    words.lastIndexOf(', '),
    words.lastIndexOf('; '),
    words.lastIndexOf('. '),
    words.lastIndexOf(' and the '),
  );
}

const LEADS =
  /(?::|\b(?:including|includes?|included|such as|for|in|of|(?<!along |together )with|were|are|was|is|by|to|received|(?<!(?:\d|[bm]illion|trillion|thousand) )won|earned|following|namely|has|have))$/;
