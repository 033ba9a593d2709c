import type { Rules } from '../../pipeline/types.js';
import { compilePattern } from '../../pipeline/match.js';

/**
 * Where the last item of an English list ends within its sentence: where the sentence goes on about the whole list
 * (`, actively encouraging …`, ` in three categories`, ` will be paid out by rank`). `lead` is what opens the sentence;
 * without a verb of its own (`In the X category, ▲…`) the items are its subject, and their verb begins the tail. A form
 * that the earlier items have too is their own.
 */
export function englishEnd(rules: Rules): (words: string, earlier: readonly string[], lead: string) => number {
  const patterns = rules
    .patterns('lists')
    .filter(({ id }) => id.startsWith('lists/en/end/'))
    .map((pattern) => ({
      isPredicate: pattern.id.endsWith('/subject-predicate'),
      expression: compilePattern(pattern).expression,
    }));
  return (words, earlier, lead) => {
    let end = words.length;
    const isSubject = lead.trim() === '' || /(?:,|\bof)$/.test(lead.trimEnd());
    for (const { expression, isPredicate } of patterns) {
      if (isPredicate && (!isSubject || /\b(?:who|which|that)\b/.test(words))) continue;
      expression.lastIndex = 0;
      const tail = expression.exec(words)?.indices?.groups?.['tail'];
      if (!tail || tail[0] < SHORTEST || tail[0] >= end) continue;
      if (earlier.some((item) => occurs(expression, item))) continue;
      end = tail[0];
    }
    return end;
  };
}

/** Units: a tail leaves at least a word of the item. */
const SHORTEST = 3;

function occurs(expression: RegExp, text: string): boolean {
  expression.lastIndex = 0;
  return expression.test(text);
}

/** `…, and in the education category for ▲`: words that lead to a further list close the one before. */
export function leadsOn(words: string): number {
  if (!LEADS.test(words)) return -1;
  return Math.max(words.lastIndexOf(', '), words.lastIndexOf('; '), words.lastIndexOf('. '));
}

const LEADS =
  /(?::|\b(?:including|includes?|included|such as|for|in|of|(?<!along |together )with|were|are|was|is|by|to|received|won|earned|following|namely|has|have))\s*$/;
