import type { Phrase } from '../claim.js';

/** `the L in last month's Local Transit Review`: what a level was won in by the noun that ends its name, though such a noun alone names no contest. */
export function eventBehind(text: string, from: number, until: number): Phrase | null {
  const found = NAMED_EVENT.exec(text.slice(from, until));
  if (!found) return null;
  const name = found.groups!['name']!;
  const start = from + found[0].length - name.length;
  return { span: { start, end: start + name.length }, id: null };
}

const NAMED_EVENT =
  /^[’'”"]? (?:[A-Z][a-z]+day )?(?:(?:in|at|of|from|during) |(?:at|on|during) (?:the|an?) (?:close|end|start|opening|final day|last day|(?:closing |opening |awards? )?ceremony) (?:of|for) )(?:the |this (?:year|month|week)['’]s |last (?:year|month|week)['’]s )(?<name>(?:(?:19|20)\d\d |\d{1,3}(?:st|nd|rd|th) )?[A-Z][\w'’-]*(?: (?:(?:of|and|for) )?(?:the )?[A-Z][\w-]*){0,7} (?:Review|Championships?|Fair|Expo|(?<!Grand )Prize|Awards (?:Korea|Asia|Asia-Pacific)|Festival|Challenge|Olympiad|Audit|Summit|Congress|Hackathon|Showcase|Drill))(?=[,.;]| [a-z]|$)/;
