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
    const ids = resolve(doc, mentions, rules);
    const groups = new Map<string, Mention[]>();
    for (const mention of mentions) {
      const id = ids.get(mention) ?? null;
      const key = id ?? `open ${mention.candidates?.join(' ') ?? fold(mention.text)}`;
      const group = groups.get(key);
      if (group) group.push(mention);
      else groups.set(key, [mention]);
    }
    const places = [...groups.values()].map((group) => toPlace(group, ids.get(group[0]!) ?? null, doc, gazetteer));
    const issues = places.flatMap((place, index) => issueOf(place, [...groups.values()][index]![0]!));
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
    name: nameOf(group, full, doc),
    tier: tierOf(governments),
    mentions: full,
    rule: (full[0] ?? group[0]!).rule,
  };
}

/** The shortest full form in the story's language; a form that names the office (`Seoul Metropolitan Government`) comes last. */
function nameOf(group: readonly Mention[], full: readonly Mention[], doc: Doc): string {
  const isOwn = ({ block }: Mention): boolean => doc.blocks[block]!.language === doc.language;
  const preferences = [full.filter((mention) => !OFFICE.test(mention.text)), group.filter(isStem), full];
  const forms = [...preferences.map((list) => list.filter(isOwn)), ...preferences].find((list) => list.length > 0)!;
  return doc.view.quote(forms.reduce((best, form) => (form.text.length < best.text.length ? form : best)).span);
}

const OFFICE = / (?:Government|Office)$/;

/** A stem that only a head's title makes a name. */
function isStem({ rule }: Mention): boolean {
  return rule.endsWith('/stem-with-head');
}

function issueOf({ candidates, name }: Place, { span }: Mention): Issue[] {
  if (candidates.length === 0) return [];
  const reason = `${name} is ambiguous: ${candidates.join(', ')}`;
  return [{ severity: 'warning', source: 'districts', reason, span }];
}
