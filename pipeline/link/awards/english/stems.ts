import { gazetteerOf, tierOf, type Gazetteer, type Government } from '../../../../extractors/district/gazetteer.js';
import type { Doc, Mention, Place, Rules, Span } from '../../../types.js';
import { compileTerms } from '../../../match.js';
import { isMentionWithin, mentionsOf } from '../../mentions.js';
import { resolve } from '../../places/resolve.js';

/**
 * Adds to an article what its awards may call governments by: bare stems in paragraphs that name a level (`The top prize
 * went to Icheon and to Anyang in Gyeonggi`). They are no names of districts, so that the article itself stays as it was.
 */
export function stemReader(rules: Rules): (doc: Doc) => Doc {
  const gazetteer = gazetteerOf(rules);
  const find = stemFinder(gazetteer);
  return (doc) => {
    const stems = doc.blocks.flatMap((block, index) =>
      block.language === 'en' &&
      !block.drop &&
      TELLING.some((kind) => isMentionWithin(mentionsOf(doc.mentions, kind), block.span))
        ? stemsIn(doc, block.span, index, find)
        : [],
    );
    if (stems.length === 0) return doc;
    const resolved = resolve(doc, [...mentionsOf(doc.mentions, 'district'), ...stems], rules);
    const places = [...doc.places];
    for (const stem of stems) {
      const id = resolved.get(stem) ?? stem.id;
      if (id === null) continue;
      const at = places.findIndex((place) => place.id === id);
      if (at < 0) places.push(placeOf(stem, id, gazetteer));
      else places[at] = { ...places[at]!, mentions: inOrder([...places[at]!.mentions, stem]) };
    }
    return { ...doc, places, mentions: inOrder([...doc.mentions, ...stems]) };
  };
}

const TELLING = ['level', 'program'] as const;

const inOrder = (mentions: readonly Mention[]): Mention[] => mentions.toSorted((a, b) => a.span.start - b.span.start);

const placeOf = (stem: Mention, id: string, { byId }: Gazetteer): Place => ({
  id,
  candidates: [],
  name: stem.text,
  tier: tierOf([byId.get(id)!]),
  mentions: [stem],
  rule: stem.rule,
});

interface Stem extends Span {
  readonly governments: readonly Government[];
}

/** Makes a function that finds the stems in a paragraph, as they are written: whatever else it says. */
function stemFinder(gazetteer: Gazetteer): (doc: Doc, span: Span) => Stem[] {
  const { stemsEn } = gazetteer;
  const known = compileTerms(
    [...stemsEn.keys()].map((stem) => ({ id: stem, names: { en: [stem] } })),
    'en',
  );
  return ({ view, places }, span) => {
    const { text } = view;
    const found: Stem[] = [];
    for (const { start, end, name } of known.find(view, span)) {
      if (isWritten(text, start, end)) found.push({ start, end, governments: stemsEn.get(name)! });
    }
    for (const [stem, governments] of strangeStems(places, gazetteer)) {
      for (let at = text.indexOf(stem, span.start); at >= 0 && at < span.end; at = text.indexOf(stem, at + 1)) {
        const end = at + stem.length;
        if (isWritten(text, at, end)) found.push({ start: at, end, governments });
      }
    }
    return found;
  };
}

/** `Gwangmyung` where the article has a `City of Gwangmyung`: stems that the gazetteer does not know. */
function strangeStems(places: readonly Place[], { stemsEn, byId }: Gazetteer): ReadonlyMap<string, Government[]> {
  const strange = new Map<string, Government[]>();
  for (const { id, name } of places) {
    const stem = id === null ? undefined : CITY_OF.exec(name)?.[1];
    if (stem === undefined || stemsEn.has(stem.toLowerCase())) continue;
    strange.set(stem, [...(strange.get(stem) ?? []), byId.get(id!)!]);
  }
  return strange;
}

/** Whether a word stands there by itself, with its capital, and with its direction if it has one. */
const isWritten = (text: string, start: number, end: number): boolean =>
  !JOINED.test(text[start - 1] ?? '') &&
  !JOINED.test(text[end] ?? '') &&
  WRITTEN.test(text.slice(start, end)) &&
  !/(?:North|South) $/.test(text.slice(Math.max(0, start - 6), start));

const JOINED = /[\w-]/;
const WRITTEN = /^(?:(?:North|South) )?[A-Z][a-z]{2,}$/;
const CITY_OF = / of ((?:(?:North|South) )?[A-Z][a-z]{2,})$/;

function stemsIn(doc: Doc, span: Span, block: number, find: (doc: Doc, span: Span) => Stem[]): Mention[] {
  const { text } = doc.view;
  const isTitle = doc.blocks[block]!.kind !== 'body';
  const found: Mention[] = [];
  for (const { start, end, governments } of find(doc, span)) {
    const after = text.slice(end, Math.min(span.end, end + 60));
    const isHeaded = HEADED.test(after);
    if (CAPITAL.test(after) && !isHeaded && !(isTitle && WINS.test(after))) continue;
    if (!ROLE.test(text.slice(Math.max(span.start, start - 24), start))) continue;
    if (!ACTS.test(after) && !isHeaded && !(isTitle && WINS.test(after))) continue;
    const isPart = (other: Mention) =>
      NAMES.has(other.kind) &&
      other.span.start < end &&
      start < other.span.end &&
      (other.kind !== 'organizer' || other.span.end > end);
    if (doc.mentions.some(isPart)) continue;
    // `Gwangju` alone is the metropolitan city; `Gwangju in Gyeonggi` is not.
    const upper = / in /.test(after.slice(0, 4)) ? undefined : governments.find(({ tier }) => tier === 'upper');
    const ids = upper ? [upper.id] : governments.filter(({ tier }) => tier !== 'administrative').map(({ id }) => id);
    if (ids.length === 0) continue;
    found.push({
      kind: 'district',
      span: { start, end },
      text: text.slice(start, end),
      block,
      id: ids.length === 1 ? ids[0]! : null,
      ...(ids.length > 1 ? { candidates: ids } : {}),
      rule: 'districts/en/stem-among-winners',
    });
  }
  return found;
}

const NAMES: ReadonlySet<Mention['kind']> = new Set(['district', 'mayor', 'program', 'organizer', 'level']);

/** Another capitalised word makes it a part of a name, but for a headline's verb. */
const CAPITAL = /^ [A-Z(]/;
const HEADED = /^ (?:Mayor|Governor)(?: [A-Z][\w-]+){0,3}(?: in (?:(?:North|South) )?[A-Z][\w-]+(?: Province)?)? \(/;
const WINS =
  /^ (?:Won|Wins?|Receive[sd]?|Named|Selected|Takes?|Took|Rated|Earns?|Earned|Ranks?|Ranked|Achieve[sd]?|Honou?red|Awarded|Shares?|Sweeps?|Gets?)\b/;

/** What stands before somebody who acts or is handed something. */
const ROLE =
  /(?:^|[.!?:] |[,;] |\b(?:[Hh]eads?|[Mm]ayors?|[Gg]overnors?|[Cc]ity|[Cc]ounty|[Dd]istrict|[Pp]rovince) of |\b(?:and|to|by|including|as|while|that|both|namely) )["“]?$/;

/** What stands behind one. */
const ACTS =
  /^(?:[,;.]|$| in [A-Z]| (?:and|also|each|jointly|was|were|has|have|had|is|are|will|won|received|took|earned|ranked|achieved|shared|placed|came|got|claimed)\b|['’]s )/;
