import type { Rules } from '../../pipeline/types.js';
import { compileShortPrefilter } from '../../pipeline/match.js';

/**
 * Compiles `(words, earlier, lead)` to the length of the last item: where its sentence goes on about the whole list
 * (`, actively encouraging …`, ` in three categories`, ` will be paid by rank`), the tail begins. `lead` is what opens the
 * sentence; where it has no verb of its own (`In the X category, ▲…`) the items are its subject, and their verb begins
 * the tail. A form that an earlier item has too is the items' own, and so is a second participle (`planting trees, making
 * paths`) that may go on with the first.
 */
export function englishEnd(rules: Rules): (words: string, earlier: readonly string[], lead: string) => number {
  const forms = rules
    .patterns('lists')
    .filter(({ id }) => id.startsWith('lists/en/end/'))
    .map(({ id, pattern }) => ({ name: id.slice(id.lastIndexOf('/') + 1), expression: new RegExp(pattern, 'u') }));
  const prefilter = compileShortPrefilter(forms.map(({ expression }) => expression.source));
  return (sentence, earlier, lead) => {
    const words = sentence.slice(0, LONGEST);
    const opening = lead.trimEnd();
    const isSubject = (opening === '' || OPENS_SUBJECT.test(opening)) && !/\b(?:who|which|that)\b/.test(words);
    let end = sentence.length;
    const isGerund = /^[A-Za-z]+ing /.test(words);
    const possible = prefilter(words);
    for (const [index, { name, expression }] of forms.entries()) {
      if (possible[index] === 0) continue;
      if ((name === 'subject-predicate' && !isSubject) || (name === 'further-participle' && isGerund)) continue;
      const start = expression.exec(words)?.index ?? -1;
      if (start < SHORTEST || start >= end || earlier.some((item) => expression.test(item))) continue;
      // `Firms who have worked here for years and have trained others`
      if (RELATIVE.test(words.slice(0, start)) && /^,? and (?:have|has|are|were) /.test(words.slice(start))) continue;
      end = start;
    }
    // `Through ▲A ▲B, the county raised its score`
    const clause = OPENS_PHRASE.test(opening) ? words.search(MAIN_CLAUSE) : -1;
    return Math.min(end, shortEnd(words, earlier), clause < SHORTEST ? Infinity : clause);
  };
}

/** `▲jobs ▲safety ▲welfare, and two experts from each field read the papers`: a clause behind items of few words. */
function shortEnd(words: string, earlier: readonly string[]): number {
  if (earlier.length < 2 || !earlier.every((item) => SHORT_ITEM.test(item))) return Infinity;
  const comma = words.indexOf(', ');
  if (comma > 0 && SHORT_ITEM.test(words.slice(0, comma)) && CLAUSE_BEHIND.test(words.slice(comma, comma + 120)))
    return comma;
  // `▲Garam-dong ▲Nuri-dong from April`
  const space = earlier.every((item) => !item.includes(' ')) ? words.indexOf(' ') : -1;
  return space > 0 && TIME_BEHIND.test(words.slice(space, space + 20)) ? space : Infinity;
}

const SHORT_ITEM = /^[^\s,]+(?: [^\s,]+){0,3}$/;

const CLAUSE_BEHIND = /^, (?:and|but|while|with|which|so|where)(?: \S+){4}/;

const TIME_BEHIND = /^ (?:from|at|on|by|until|during|since|starting|beginning) (?:[A-Z\d]|next |this |the end )/;

/** `In the X category, ▲`, `In the culture sector, projects such as ▲`: nothing has been said of the items yet. */
const OPENS_SUBJECT =
  /(?:,|\bof|\bthat)$|(?:^|, )(?:[Pp]rojects|[Pp]rograms|[Pp]olicies|[Ee]vents|[Ss]ervices|[Ff]acilities|[Mm]easures) (?:such as|including|like)$|^(?:Visitors|Residents|Teams|Participants|Guests|Delegations|Officials) (?:from|of)$/;

const OPENS_PHRASE =
  /^(?:Through|By|With|Thanks to|Based on|Building on|Using|Besides|In addition to|Starting with|Following|After)\b[^.]{0,60}$/;

const MAIN_CLAUSE =
  /, (?:it|they|he|she|the (?:city|county|district|province|mayor|governor|office)|[A-Z][a-z]+(?:-g[un]n?|-si| City| County| District)) [a-z]+/;

const RELATIVE = /\b(?:who|that) (?:have|has|are|were) [^,;]*$/;

/** Units of a sentence that are looked at; an item and what closes it is shorter. */
const LONGEST = 800;

/** Units: a tail leaves at least a word of the item. */
const SHORTEST = 3;

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
