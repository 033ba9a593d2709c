import { gazetteerOf, tierOf, type Gazetteer } from '../../../../extractors/district/gazetteer.js';
import type { Doc, Mention, Place, Rules, Span } from '../../../types.js';
import { isMentionWithin, mentionsOf } from '../../mentions.js';
import { resolve } from '../../places/resolve.js';

/**
 * Adds to an article what its awards may call governments by: bare stems in paragraphs that name a level (`The top prize
 * went to Icheon and to Anyang in Gyeonggi`). They are no names of districts, so that the article itself stays as it was.
 */
export function stemReader(rules: Rules): (doc: Doc) => Doc {
  const gazetteer = gazetteerOf(rules);
  return (doc) => {
    const stems = doc.blocks.flatMap((block, index) =>
      block.language === 'en' &&
      !block.drop &&
      TELLING.some((kind) => isMentionWithin(mentionsOf(doc.mentions, kind), block.span))
        ? stemsIn(doc, block.span, index, gazetteer)
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

function stemsIn(
  { view, blocks, mentions, places }: Doc,
  span: Span,
  block: number,
  { stemsEn, byId }: Gazetteer,
): Mention[] {
  const { text } = view;
  // `Gwangmyung` where the article has a `City of Gwangmyung`.
  const governmentsCalled = (stem: string) =>
    places.flatMap(({ id, name }) => (id !== null && name.endsWith(` of ${stem}`) ? [byId.get(id)!] : []));
  const isTitle = blocks[block]!.kind !== 'body';
  const found: Mention[] = [];
  for (const match of text.slice(span.start, span.end).matchAll(WORD)) {
    const governments = stemsEn.get(match[0].toLowerCase()) ?? governmentsCalled(match[0]);
    if (governments.length === 0) continue;
    const start = span.start + match.index;
    const end = start + match[0].length;
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
    if (mentions.some(isPart)) continue;
    // `Gwangju` alone is the metropolitan city; `Gwangju in Gyeonggi` is not.
    const upper = / in /.test(after.slice(0, 4)) ? undefined : governments.find(({ tier }) => tier === 'upper');
    const ids = upper ? [upper.id] : governments.filter(({ tier }) => tier !== 'administrative').map(({ id }) => id);
    if (ids.length === 0) continue;
    found.push({
      kind: 'district',
      span: { start, end },
      text: match[0],
      block,
      id: ids.length === 1 ? ids[0]! : null,
      ...(ids.length > 1 ? { candidates: ids } : {}),
      rule: 'districts/en/stem-among-winners',
    });
  }
  return found;
}

const NAMES: ReadonlySet<Mention['kind']> = new Set(['district', 'mayor', 'program', 'organizer', 'level']);

const WORD = /(?<![\w-])(?:(?:North|South) )?[A-Z][a-z]{2,}(?![\w-])/g;

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
