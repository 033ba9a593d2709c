import type { Block, Doc, Span } from '../../types.js';
import type { Clause } from './claim.js';

/**
 * The government that a section is about: the only basic-tier one that its headlines name, else the first that acts or
 * speaks in its text, else the first that stands there, else an upper-tier one. Null where none stands there.
 */
export function governmentOf(doc: Doc, section: number): number | null {
  const mentions = doc.places.flatMap((place, index) =>
    place.mentions.flatMap((mention) =>
      doc.blocks[mention.block]!.section === section ? [{ index, tier: place.tier, mention }] : [],
    ),
  );
  mentions.sort((a, b) => a.mention.span.start - b.mention.span.start);
  const acts = ({ mention }: (typeof mentions)[number]) => isActor(doc, mention.span, doc.blocks[mention.block]!);
  const basic = mentions.filter(({ tier }) => tier !== 'upper' && tier !== 'administrative');
  const prose = basic.filter(({ mention }) => doc.blocks[mention.block]!.kind === 'body');
  const upper = mentions.filter(({ tier }) => tier === 'upper');
  const firstUpper = upper.find((candidate) => doc.blocks[candidate.mention.block]!.kind === 'body' && acts(candidate));
  // `Daegu City and the districts within it …`: an upper-tier government that opens the story is what it is about.
  const opening = mentions.find(({ mention }) => doc.blocks[mention.block]!.kind === 'body');
  if (
    opening?.tier === 'upper' &&
    opening.mention.span.start - doc.blocks[opening.mention.block]!.span.start < 4 &&
    leads(doc, opening.mention.span)
  )
    return opening.index;
  const headed = new Set(
    basic
      .filter(
        ({ mention }) => doc.blocks[mention.block]!.kind === 'title' || doc.blocks[mention.block]!.kind === 'subhead',
      )
      .map(({ index }) => index),
  );
  if (headed.size === 1) return [...headed][0]!;
  const first = prose.find(acts);
  if (
    first &&
    firstUpper &&
    firstUpper.mention.span.start < first.mention.span.start &&
    leads(doc, firstUpper.mention.span)
  )
    return firstUpper.index;
  return (first ?? basic[0] ?? firstUpper ?? null)?.index ?? null;
}

/** Acts or is named with its head: `관악구(청장 …)`, `관악구는`, `Gwanak-gu (Mayor …)`, `Osan City announced`. */
function isActor(doc: Doc, span: Span, block: Block): boolean {
  const after = doc.view.text.slice(span.end, Math.min(block.span.end, span.end + 30));
  return block.language === 'en'
    ? /^(?:(?:,| in) [A-Z][^,()]{2,26}?)?(?:,? ?\((?:District |County )?(?:Mayor|Governor|County)| (?:has|won|said|announced|received|was|is|will|took|achieved|became|counts|sweeps|selected|plans)|,? \w+ (?:won|received|said|announced)|, )/.test(
        after,
      ) || /Mayor of $/.test(doc.view.text.slice(span.start - 10, span.start))
    : /^(?:청|군청|시청|구청)?(?:\((?:구?청장|시장|군수)|[은는이가]\s|장[은이]?\s|\s[가-힣]{2,4}\s(?:구청장|시장|군수)|과\s|와\s)/.test(
        after,
      );
}

const leads = (doc: Doc, span: Span) =>
  /^(?:[은는와과]| and| itself|\s(?:and|said))/.test(doc.view.text.slice(span.end, span.end + 6));

/** The one basic-tier government that a clause has as its subject; null where there are several or none. */
export function subjectOf(doc: Doc, clause: Clause): number | null {
  const subjects = clause.groups().filter(
    ({ places, after }) =>
      places.length === 1 &&
      places[0] !== 'self' &&
      doc.places[places[0] as number]!.tier === 'basic' &&
      /^(?:[은는(,]|[이가]\s|'s|’s| (?:has|won|said|received|was|is|took|had)\b)/.test(after),
  );
  const named = new Set(subjects.map(({ places }) => places[0] as number));
  return named.size === 1 ? [...named][0]! : null;
}

/** The government that a subheading names alone stands for its paragraphs: `◆ 서천군, 9년 연속 우수기관`. */
export function governmentOfHeading(doc: Doc, clause: Clause): number | null {
  const named = new Set(
    clause.groups().flatMap(({ places }) => places).filter((place): place is number => place !== 'self'),
  );
  const basic = [...named].filter((place) => doc.places[place]!.tier === 'basic');
  return basic.length === 1 ? basic[0]! : null;
}
