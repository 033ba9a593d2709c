import type { Doc, Span } from '../../../types.js';
import type { Clause, LevelReading, Phrase } from '../claim.js';
import { covers } from '../clause.js';
import type { AwardReader } from '../reader.js';

/**
 * The longest stretch of the item that is no level, organizer, streak, winner or bracketed year. Before the level in
 * Korean, on either side in English, where `in`, `for`, `at` and `of` are left off.
 */
export function stemOf(
  reader: AwardReader,
  item: Clause,
  level: LevelReading | null,
  winner: Span | null,
): Phrase | null {
  const { doc } = reader;
  const { text } = doc.view;
  const english = doc.blocks[item.block]!.language === 'en';
  const taken = [
    ...(level && covers(item.span, level.span) ? [level.span] : []),
    ...item.organizers.map(({ span }) => span),
    ...item.streaks.map(({ span }) => span),
    ...(winner ? [winnerSpan(reader, item, winner)] : []),
    ...item.categoryWholes,
  ].sort((a, b) => a.start - b.start);
  const pieces: Span[] = [];
  let at = item.span.start;
  for (const span of [...taken, { start: item.span.end, end: item.span.end }]) {
    if (span.start > at) pieces.push({ start: at, end: span.start });
    at = Math.max(at, span.end);
  }
  let best: Phrase | null = null;
  for (const piece of pieces) {
    if (winner && !english && piece.start > winner.start && /^\s?[의:：]/.test(text.slice(piece.start, piece.end)))
      continue;
    if (winner && /^\s?:/.test(text.slice(piece.start, piece.end))) continue;
    if (!english && !winner && level && covers(item.span, level.span) && piece.start >= level.span.end) continue;
    const span = trim(text, piece, english);
    // `Gold Award: Daedeok-gu, Sasang-gu`: governments are no field and no program.
    if (span && item.groups().some(({ spans }) => spans.some((name) => name.start < span.end && span.start < name.end)))
      continue;
    // `A grade in 2020`, `2021 Excellence Award`: of which year it is.
    if (span && YEAR.test(text.slice(span.start, span.end))) continue;
    if (span && (!best || span.end - span.start > best.span.end - best.span.start)) best = { span, id: null };
  }
  return best;
}

/** The winner with the name, the province and the title around it. */
function winnerSpan({ doc, regions }: AwardReader, item: Clause, winner: Span): Span {
  const span = headAt(doc, item, winner) ?? winner;
  const start = Math.min(span.start, winner.start);
  const before = doc.view.text.slice(item.span.start, start);
  const region = /\s$/.test(before) ? regions.lengthAtEnd(before.slice(0, -1)) : 0;
  return { start: region > 0 ? start - region - 1 : start, end: Math.max(span.end, winner.end) };
}

/** The words that name the head of a winner: `칠곡군수 백선기`. */
function headAt(doc: Doc, item: Clause, winner: Span): Span | null {
  for (const { mentions } of doc.heads) {
    for (const { span } of mentions)
      if (covers(item.span, span) && (covers(span, winner) || covers(winner, span))) return span;
  }
  return null;
}

const YEAR = /^(?:19|20)\d\d년?$/;

const LEFT =
  /^(?:[\s,.:;·=)’'”"」』‘“「『`(]|(?:commendation|award|prize|citation|grade|rating) (?=(?:in|at|for) )|(?:the|a|an|in|for|at|of|from|by|on|as|selection|first|among|and|to|with)\s|주관|주최|의\s|에서\s|부터\s|\S{0,3}\s?(?:개\s)?분야\s)/i;
const RIGHT =
  /(?:[\s,.:;·=(–—‘'“"「『`’”」』로의]|\s(?:-|the|a|an|in|for|at|of|from|by|as|and|to|with|hosted|of the|from the|by the)|\((?:19|20)\d{2}년?\)|\((?:January|February|March|April|May|June|July|August|September|October|November|December)\)|[’']s|수상|선정|에서|분야|부문)$/i;

function trim(text: string, piece: Span, english: boolean): Span | null {
  let { start, end } = piece;
  // `(행정제도 개선)`: a bracket around the whole piece is no part of the name.
  const words = text.slice(start, end);
  const bracketed = words.includes('(') ? /^\s*\(([^()]+)\)\s*$/.exec(words) : null;
  if (bracketed) {
    start += words.indexOf('(') + 1;
    end = start + bracketed[1]!.length;
  }
  for (let changed = true; changed && start < end;) {
    changed = false;
    const left = LEFT.exec(text.slice(start, end));
    if (left && !(left[0] === '(' && /^\([^)]{1,8}\)/.test(text.slice(start, end)) && !english)) {
      start += left[0].length;
      changed = true;
    }
    const right = RIGHT.exec(text.slice(start, end));
    if (right && right[0].length > 0) {
      end -= right[0].length;
      changed = true;
    }
  }
  const open = text.slice(start, end).lastIndexOf('(');
  if (open >= 0 && !text.slice(start + open, end).includes(')')) end = start + open;
  while (end > start && text[end - 1] === ' ') end--;
  // `‘따뜻한 이웃’ 사업`: the name holds its quotation.
  if (CLOSES_QUOTE.test(text.slice(start, end)) && /[‘“'"]/.test(text[start - 1] ?? '')) start--;
  return end - start >= 2 ? { start, end } : null;
}

const CLOSES_QUOTE = /^[^‘“'"]+[’”'"] [가-힣]/;
