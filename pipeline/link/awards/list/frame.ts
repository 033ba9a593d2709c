import type { BulletList, Doc, Mention, Span } from '../../../types.js';
import { mentionsOf, mentionsWithin } from '../../mentions.js';
import type { Clause, Phrase } from '../claim.js';
import { covers } from '../clause.js';
import { ground } from '../english/programs.js';
import type { ListContext } from '../item.js';
import type { AwardReader } from '../reader.js';
import type { Setting } from '../setting.js';
import { isOfWinners } from './winners.js';

/** A list with what the words around it say. What few items ask for is read when one does. */
export interface Frame {
  readonly list: BulletList;
  readonly lead: Clause | null;
  readonly leadText: string;
  /** The clause with the level that the list's winners have won. */
  readonly heading: Clause | null;
  /** Whether most items name a government. */
  ofWinners(): boolean;
  context(): ListContext;
}

/** Reads the words around a list; the program that they name becomes the one that the text is about. */
export function frameOf(reader: AwardReader, list: BulletList, setting: Setting, previous: Clause | null): Frame {
  const { doc, read } = reader;
  const { text } = doc.view;
  const opening = list.lead ? read(list.lead, blockOf(doc, list.lead, list.block), 'body') : null;
  const lead = opening?.clause ?? null;
  const tail = list.tail ? read(list.tail, list.block, 'body').clause : null;
  const isProgramKnown = setting.program !== null || (lead !== null && lead.programs.length > 0);
  setting.program =
    lead?.programs.at(-1) ??
    opening?.reading.claims[0]?.program ??
    (lead?.levels[0] ? ground(text, lead.levels[0].span, lead.span.end) : null) ??
    setting.program;
  let winners: boolean | undefined;
  let context: ListContext | undefined;
  return {
    list,
    lead,
    leadText: list.lead ? text.slice(list.lead.start, list.lead.end) : '',
    heading: headingOf(list, lead, tail, previous, text),
    ofWinners: () => (winners ??= isOfWinners(doc, list.items)),
    context: () =>
      (context ??= {
        lead,
        tail,
        ofFields: isProgramKnown && isOfFields(reader, list),
        isByField: [list.lead, list.tail].some((part) => part && BY_FIELD.test(text.slice(part.start, part.end))),
        announced: announcedField(doc, list),
      }),
  };
}

/** The clause around a list whose level was won; null where there is none, or where it is planned or given. */
function headingOf(
  list: BulletList,
  lead: Clause | null,
  tail: Clause | null,
  previous: Clause | null,
  text: string,
): Clause | null {
  // The level may stand in the sentence before the one that opens the list.
  const isBefore = previous?.block === list.block && previous.span.start < list.items[0]!.start;
  // `▲안전 : A시 ▲교통 : B군 등 5개 분야에서 대상 기관이 가려졌다`
  const behind = tail?.levels.length === 1 && text.startsWith('등 ', tail.span.start) ? tail : null;
  const heading = lead?.levels.length ? lead : isBefore ? previous : behind;
  return heading && heading.levels.length > 0 && !heading.cues.some(isPlanOrGift) ? heading : null;
}

const isPlanOrGift = ({ kind }: Mention) => kind === 'plan' || kind === 'give';

/** Lead or tail speak of fields, and no item names a program of its own: `in four areas: ▲…`, `▲… 등 4개 분야`, `▲… 분야에서`. */
function isOfFields({ doc, holds }: AwardReader, { lead, tail, items }: BulletList): boolean {
  const { text } = doc.view;
  return (
    !items.some((item) => holds('program', item)) &&
    ((lead !== null && FIELDS_AHEAD.test(text.slice(lead.start, lead.end))) ||
      (tail !== null && FIELDS_BEHIND.test(text.slice(tail.start, tail.end))))
  );
}

const BY_FIELD = /(?:부문|분야)별/;

const FIELDS_AHEAD =
  /(?:^[Bb]y (?:field|category|sector|division|area), [^.:]*[^.:\s](?=[:\s]*$)|\b(?:areas|fields|categories|sectors)\b[^.]{0,12}|분야[은는]?|부문[은는]?|(?:분야|부문)별[^.:]{0,20})[:\s]*$/;
const FIELDS_BEHIND = /^\s?등?\s?(?:총\s)?(?:(?:\d+|[두세네]|다섯|여섯) ?개 (?:분야|부문|과제)|(?:분야|부문)에서)/;

/** `지역특산물 부문에서는 여섯 곳이 상을 받았다. 수상 지자체는 △…`: the one field of which the text before the list's lead tells. */
function announcedField(doc: Doc, { lead, block, items }: BulletList): Phrase | null {
  const start = doc.blocks[block]!.span.start;
  const end = lead && lead.start > start ? lead.start : items[0]!.start;
  if (!lead || !WINNERS_ARE.test(doc.view.text.slice(lead.start, lead.end))) return null;
  const [field, ...others] = mentionsWithin(mentionsOf(doc.mentions, 'category'), { start, end });
  return field && others.length === 0 ? { span: field.span, id: field.id } : null;
}

const WINNERS_ARE = /수상 ?(?:지자체|기관|단체|시군|시·군|도시)[은는] ?$/;

/** The block in which an item or a lead of a list stands, of those around the list's own. */
export function blockOf(doc: Doc, span: Span, near: number): number {
  for (let at = Math.max(0, near - 3); at < doc.blocks.length; at++) if (covers(doc.blocks[at]!.span, span)) return at;
  return near;
}
