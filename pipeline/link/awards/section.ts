import type { BulletList, Language, Span } from '../../types.js';
import { sentences } from '../../sentences.js';
import type { Claim, Clause, ClauseReading, LevelReading, Phrase } from './claim.js';
import { fill } from './fill.js';
import { readList } from './list.js';
import { countedLevel, listedWinners } from './listing.js';
import type { AwardReader } from './reader.js';
import { newSetting, openParagraph, type Setting } from './setting.js';
import type { FilledClaim } from './unite.js';

/** The claims of one section, in the order of its text; nothing is carried in from another. */
export function readSection(reader: AwardReader, section: number): FilledClaim[] {
  const { doc, read } = reader;
  const { text } = doc.view;
  const setting = newSetting(section);
  const filled: FilledClaim[] = [];
  const pending: FilledClaim[] = [];
  const keep = (claim: Claim) => {
    const done = fill(doc, claim, setting);
    if (!done) return;
    if (done.program) filled.push(done);
    else pending.push(done);
  };
  let headline: Phrase | null = null;
  let counted: LevelReading | null = null;
  let previous: Clause | null = null;
  for (let index = 0; index < doc.blocks.length; index++) {
    const block = doc.blocks[index]!;
    const { kind, language } = block;
    if (block.section !== section || block.drop || language === 'und') continue;
    const lists = reader.listsAt(index);
    if (!reader.tells(index) && lists.length === 0 && !counted && kind !== 'subhead') continue;
    openParagraph(setting);
    if (reader.isItem(index)) {
      for (const list of lists) readList(reader, list, setting, keep, previous);
      continue;
    }
    const isRow = text.slice(block.span.start, block.span.end).includes(' | ');
    const place = isRow
      ? 'item'
      : kind === 'subhead'
        ? 'title'
        : kind === 'title' || kind === 'caption'
          ? kind
          : 'body';
    for (const sentence of kind === 'title' ? headlines(text, block.span) : sentences(text, block.span)) {
      const inside = lists.length > 0 ? lists.filter((list) => beginsIn(list, sentence)) : lists;
      for (const piece of inside.length > 0 ? without(sentence, inside) : [sentence]) {
        const { clause, reading } = read(piece, index, place);
        // `It won …, in which B-gu received …`: who is meant was named before.
        const isSaid = !inside.some((list) => isLevelOf(list, piece, reader));
        const isEarlier = (claim: Claim) => language === 'en' && claim.recipient === null && place === 'body';
        if (isSaid) for (const claim of reading.claims) if (isEarlier(claim)) keep(claim);
        setting.told.push(clause);
        if (kind === 'subhead' && !STRUNG.test(text.slice(block.span.start, block.span.end)))
          setting.subheads.push(clause);
        if (clause.levels.length > 0) previous = clause;
        if (isSaid) for (const claim of reading.claims) if (!isEarlier(claim)) keep(claim);
        setting.fieldHolds = language === 'en' && holdsOn(clause, reading, setting);
        if (counted) for (const claim of listedWinners(doc, clause, counted)) keep(claim);
        const goesOn: boolean = counted !== null && clause.levels.length === 0 && clause.groups().length > 1;
        counted = countedLevel(doc, clause) ?? (goesOn ? counted : null);
        const said = programTold(clause, language);
        if (place === 'title') headline ??= said;
        else {
          const told = said ?? reading.claims[0]?.program;
          if (!told) continue;
          // A program that is merely mentioned does not become what the paragraph is about.
          if (reading.claims.length > 0 || !MENTIONED.test(text.slice(told.span.end, told.span.end + 6)))
            setting.program = told;
          setting.main ??= told;
        }
      }
      for (const list of inside) readList(reader, list, setting, keep, previous);
    }
    for (const list of lists)
      if (list.items[0]!.start >= block.span.end) readList(reader, list, setting, keep, previous);
  }
  const program = headline ?? setting.main;
  for (const claim of pending) filled.push({ ...claim, program, carried: [...claim.carried, 'program'] });
  return filled;
}

/** `정부합동평가에도 올라갔다` */
const MENTIONED = /^[’'”"」』]?(?:에도|[도와과]|처럼| 등)/;

const beginsIn = ({ items: [first] }: BulletList, { start, end }: Span) => first!.start >= start && first!.start < end;

/** `In the C category, …` and `… in the same category` hold for the sentences behind, until a field or program is named. */
function holdsOn({ categories, programs, span }: Clause, { claims }: ClauseReading, { fieldHolds }: Setting): boolean {
  if (claims.some(({ sameCategory }) => sameCategory)) return true;
  const [first] = categories;
  if (first) return categories.length === 1 && claims.length > 0 && first.span.start - span.start < 12;
  return fieldHolds && programs.length === 0;
}

/** A level beside a list whose items have none is theirs: `▲… ▲… 등으로 국무총리 표창을 받았다`. */
function isLevelOf({ kind, lead, tail, items }: BulletList, piece: Span, { holds }: AwardReader): boolean {
  return (
    kind === 'award' &&
    [lead, tail].some((part) => part && part.start < piece.end && piece.start < part.end) &&
    items.every((item) => !holds('level', item))
  );
}

/** The program that a clause tells of: in Korean the first before its level, in English the first. */
function programTold({ levels: [level], programs: [first] }: Clause, language: Language): Phrase | null {
  return first && (language === 'en' || !level || first.span.start < level.span.start) ? first : null;
}

/** The headlines that a roundup's title strings together with `...` or `…`. */
function headlines(text: string, { start, end }: Span): Span[] {
  const title = text.slice(start, end);
  if (!STRUNG.test(title)) return [{ start, end }];
  const found: Span[] = [];
  let at = start;
  for (const cut of title.matchAll(new RegExp(STRUNG, 'g'))) {
    if (start + cut.index > at) found.push({ start: at, end: start + cut.index });
    at = start + cut.index + cut[0].length;
  }
  if (end > at) found.push({ start: at, end });
  return found;
}

const STRUNG = /\.{2,}|…+|·{2,}/;

/** A sentence with its list items cut out: the words before the first mark, between lists, and after the last item. */
function without(sentence: Span, lists: readonly BulletList[]): Span[] {
  const pieces: Span[] = [];
  let at = sentence.start;
  for (const { items } of lists) {
    for (const item of items) {
      if (item.start - at > 3) pieces.push({ start: at, end: item.start });
      at = Math.max(at, item.end);
    }
  }
  if (sentence.end - at > 3) pieces.push({ start: at, end: sentence.end });
  return pieces;
}
