import type { Block, Doc, Place, Span } from '../../types.js';
import { mentionsOf } from '../mentions.js';
import { placeIndex } from '../place-index.js';
import type { Clause } from './claim.js';

/**
 * The government that a section is about: that of the head whom it interviews, else the only basic-tier one that its headlines name, else the first that acts or
 * speaks in its text, else the first that stands there, else an upper-tier one. Null where none stands there.
 */
export function governmentOf(doc: Doc, section: number): number | null {
  const interviewed = headInterviewed(doc, section);
  if (interviewed !== null) return interviewed;
  const places = placeIndex(doc);
  const named: NamedPlace[] = [];
  for (const { span, block: at } of mentionsOf(doc.mentions, 'district')) {
    const block = doc.blocks[at]!;
    const index = block.section === section ? places.get(span.start) : undefined;
    if (index !== undefined) named.push({ index, tier: doc.places[index]!.tier, span, block });
  }
  // `A군의회(의장 …)는`, `A County Council`: a story about a council is not about its government.
  const ofBasic = named.filter(({ tier }) => tier === 'basic');
  if (ofBasic.length > 0 && ofBasic.every(({ span }) => COUNCIL.test(doc.view.text.slice(span.end, span.end + 20))))
    return null;
  // `Daegu City and the districts within it …`: an upper-tier government that opens the story is what it is about.
  const opening = named.find(({ block }) => block.kind === 'body');
  if (opening?.tier === 'upper' && opening.span.start - opening.block.span.start < 4 && leads(doc, opening.span))
    return opening.index;
  const basic = named.filter(({ tier }) => tier !== 'upper' && tier !== 'administrative');
  const headed = new Set<number>();
  for (const { index, block } of basic) if (block.kind === 'title' || block.kind === 'subhead') headed.add(index);
  if (headed.size === 1) return [...headed][0]!;
  const acts = ({ span, block }: NamedPlace) => block.kind === 'body' && isActor(doc, span, block);
  const first = basic.find(acts);
  const firstUpper = named.find((place) => place.tier === 'upper' && acts(place));
  if (first && firstUpper && firstUpper.span.start < first.span.start && leads(doc, firstUpper.span))
    return firstUpper.index;
  return (first ?? basic[0] ?? firstUpper)?.index ?? null;
}

/** `[Interview] …`, `[인터뷰] …`: the government of the only head that an interview names, whomever the head speaks of. */
function headInterviewed({ view, blocks, heads }: Doc, section: number): number | null {
  const isInterview = blocks.some(
    ({ section: own, kind, span }) =>
      own === section && kind !== 'body' && INTERVIEW.test(view.text.slice(span.start, span.end)),
  );
  if (!isInterview) return null;
  const places = new Set(
    heads.flatMap(({ place, status, mentions }) =>
      place !== null && status !== 'former' && mentions.some(({ block }) => blocks[block]!.section === section)
        ? [place]
        : [],
    ),
  );
  return places.size === 1 ? [...places][0]! : null;
}

const INTERVIEW = /\bInterview\b|인터뷰/;

const COUNCIL = /^(?:의회|의장| (?:(?:City|County|District) )?(?:Council|Assembly)\b)/;

/** A place in a section where a government is named; `index` in `Doc.places`. */
interface NamedPlace {
  readonly index: number;
  readonly tier: Place['tier'];
  readonly span: Span;
  readonly block: Block;
}

/** Acts or is named with its head: `관악구(청장 …)`, `관악구는`, `Gwanak-gu (Mayor …)`, `Osan City announced`. */
function isActor(doc: Doc, span: Span, block: Block): boolean {
  const after = doc.view.text.slice(span.end, Math.min(block.span.end, span.end + 30));
  return block.language === 'en'
    ? /^(?:(?:,| in) [A-Z][^,()]{2,26}?)?(?:,? ?\((?:District |County )?(?:Mayor|Governor|County)| (?:has|won|said|announced|received|was|is|will|took|achieved|became|counts|sweeps|selected|plans)|,? \w+ (?:won|received|said|announced)|, )/.test(
        after,
      ) || /Mayor of $/.test(doc.view.text.slice(span.start - 10, span.start))
    : /^(?:청|군청|시청|구청|[가-힣]{0,8}(?:센터|보건소|도서관))?(?:\((?:구?청장|시장|군수)|[은는이가]\s|장[은이]?\s|\s[가-힣]{2,4}\s(?:구청장|시장|군수)|과\s|와\s)/.test(
        after,
      );
}

const leads = (doc: Doc, span: Span) =>
  /^(?:[은는와과]| and| itself|\s(?:and|said)| \((?:Mayor|Governor))/.test(
    doc.view.text.slice(span.end, span.end + 10),
  );

/** The one basic-tier government that a clause has as its subject; null where there are several or none. */
export function subjectOf(doc: Doc, clause: Clause): number | null {
  let subject: number | null = null;
  for (const { places, after, before } of clause.groups()) {
    const [place] = places;
    if (places.length > 1 || place === undefined || place === 'self' || place === subject) continue;
    const { tier } = doc.places[place]!;
    if (tier !== 'basic' && !(tier === 'upper' && clause.levels.length > 0 && WINS.test(after))) continue;
    if (!SUBJECT.test(after) && !(LABELS.test(after) && opensLine(doc, clause))) continue;
    // `held in A-gun, Gangwon-do,`: where it was.
    if (after.startsWith(',') && SCENE.test(before)) continue;
    if (subject !== null) return null;
    subject = place;
  }
  return subject;
}

/** `1. 충남 A시 — …`: the name that a line opens with, of whom it goes on to tell. */
const LABELS = /^ ?[—–=] ?/;

const opensLine = ({ blocks }: Doc, { block, span }: Clause): boolean => span.start - blocks[block]!.span.start < 5;

/** An upper-tier government is mostly who runs things; where it won, it is who is meant. */
const WINS = /^(?: itself)? (?:won|received|took|was|has)\b/;

const SCENE = /\b(?:in|at|near|of|from|to|for|with|around) (?:the )?$/;

const SUBJECT = /^(?:[은는(,]|[이가]\s|'s|’s| (?:has|won|said|received|was|is|took|had)\b)/;

/** The government that a subheading names alone stands for its paragraphs: `◆ 서천군, 9년 연속 우수기관`. */
export function governmentOfHeading(doc: Doc, clause: Clause): number | null {
  let named: number | null = null;
  for (const { places } of clause.groups()) {
    for (const place of places) {
      if (place === 'self' || place === named || doc.places[place]!.tier !== 'basic') continue;
      if (named !== null) return null;
      named = place;
    }
  }
  return named;
}
