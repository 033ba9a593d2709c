import type { Span } from '../../../types.js';
import type { Clause, Phrase } from '../claim.js';
import { covers } from '../clause.js';

/** `the L at the P and, at the Harbor Fair, the M`: the event right before a level whose verb stands before another one; null where none does. */
export function insertedEvent({ programs, span: whole }: Clause, { start: level }: Span, text: string): Phrase | null {
  const name = INSERTED.exec(text.slice(Math.max(whole.start, level - LONGEST_EVENT), level))?.groups!['name'];
  if (name === undefined) return null;
  const start = text.lastIndexOf(name, level);
  const span = { start, end: start + name.length };
  return programs.find((program) => covers(program.span, span) || covers(span, program.span)) ?? { span, id: null };
}

/** Units of an event with its preposition. */
const LONGEST_EVENT = 110;

const INSERTED =
  /(?:\band|\bwhile|;|,),? (?:at|in|from|during) (?:the |this year['’]s )['‘“"]?(?<name>(?:\d{1,4}(?:st|nd|rd|th)? )?[A-Z][\w-]*(?: (?:(?:of|and|for) )?[A-Z][\w-]*){1,7}(?<!Hall|Cent(?:er|re)|Hotel|Building|Office|Plaza|Museum|Park|Stadium|University|Category|Field|Sector|Division|Province|City|County|District)),?['’”"]?,? (?:the|an?) ['‘“"]?$/;
