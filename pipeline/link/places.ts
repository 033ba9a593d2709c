import type { Doc, Issue, Mention, Place, Rules } from '../types.js';
import { gazetteerOf, tierOf, type Gazetteer } from '../../extractors/district/gazetteer.js';
import { fold } from '../match.js';
import { mentionsOf } from './mentions.js';
import { resolve } from './places/resolve.js';

/**
 * Fills `Doc.places`: one for each government, in the order of first mentions. A shared name that stays open keeps its
 * candidates and raises an issue. A place named by bare stems alone (Icheon Mayor) has no mentions: heads stand for it,
 * but the article does not name it in full.
 */
export function linkPlaces(rules: Rules): (doc: Doc) => Doc {
  const gazetteer = gazetteerOf(rules);
  return (doc) => {
    const mentions = mentionsOf(doc.mentions, 'district');
    if (mentions.length === 0) return doc;
    const resolved = resolve(doc, mentions, rules);
    const idOf = (mention: Mention) => resolved.get(mention) ?? mention.id;
    const groups = new Map<string, Mention[]>();
    for (const mention of mentions) {
      const key = idOf(mention) ?? `open ${mention.candidates?.join(' ') ?? fold(mention.text)}`;
      const group = groups.get(key);
      if (group) group.push(mention);
      else groups.set(key, [mention]);
    }
    const places: Place[] = [];
    const issues: Issue[] = [];
    for (const group of groups.values()) {
      const place = toPlace(group, idOf(group[0]!), doc, gazetteer);
      places.push(place);
      issues.push(...issueOf(place, group[0]!));
    }
    return { ...doc, places, issues: issues.length > 0 ? [...doc.issues, ...issues] : doc.issues };
  };
}

function toPlace(group: readonly Mention[], id: string | null, doc: Doc, { byId }: Gazetteer): Place {
  const full = group.filter((mention) => !isStem(mention));
  const candidates = id === null ? (group[0]!.candidates ?? []) : [];
  const governments = (id === null ? candidates : [id]).flatMap((known) => byId.get(known) ?? []);
  return {
    id,
    candidates,
    name: nameOf(group, doc),
    tier: tierOf(governments),
    mentions: full,
    rule: (full[0] ?? group[0]!).rule,
  };
}

/**
 * The shortest form, of those in the story's language if there is one: a full form, else a stem, else a form that names the
 * office (`Seoul Metropolitan Government`).
 */
function nameOf(group: readonly Mention[], doc: Doc): string {
  let best = group[0]!;
  let least = Infinity;
  for (const mention of group) {
    const isForeign = doc.blocks[mention.block]!.language !== doc.language;
    const rank = (isForeign ? 3 : 0) + (isStem(mention) ? 1 : isOffice(mention) ? 2 : 0);
    if (rank > least || (rank === least && mention.text.length >= best.text.length)) continue;
    best = mention;
    least = rank;
  }
  return doc.view.quote(best.span);
}

const isOffice = ({ text }: Mention): boolean => text.endsWith(' Government') || text.endsWith(' Office');

/** A stem that only a head's title makes a name. */
function isStem({ rule }: Mention): boolean {
  return rule.endsWith('/stem-with-head');
}

function issueOf({ candidates, name }: Place, { span }: Mention): Issue[] {
  if (candidates.length === 0) return [];
  const reason = `${name} is ambiguous: ${candidates.join(', ')}`;
  return [{ severity: 'warning', source: 'districts', reason, span }];
}
