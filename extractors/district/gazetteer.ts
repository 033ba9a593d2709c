import type { Rules, Term } from '../../pipeline/types.js';
import { fold } from '../../pipeline/match.js';

export type Tier = 'upper' | 'basic' | 'administrative';

/** A local government, or a gu of a city that is none, as the rule set `districts` knows it. */
export interface Government {
  readonly id: string;
  readonly tier: Tier;
  /** Governments it belongs or belonged to, all periods; a gu of a city has the city first. */
  readonly parents: readonly string[];
  readonly stemKo: string;
  readonly stemEn: string;
}

/** What is known about governments' names, ready for look-up. English keys are folded. */
export interface Gazetteer {
  readonly byId: ReadonlyMap<string, Government>;
  /** Names with their unit and without a qualifier: 관악구, 남구, 수원특례시. */
  readonly namesKo: ReadonlyMap<string, readonly Government[]>;
  /** Gwanak-gu, Nam District, Goyang Special City, City of Seoul. */
  readonly namesEn: ReadonlyMap<string, readonly Government[]>;
  /** What may stand before a lower government's name: 서울, 대구광역시, 포항, 포항시. */
  readonly regionsKo: ReadonlyMap<string, readonly Government[]>;
  /** Seoul, South Jeolla Province, Pohang-si. */
  readonly regionsEn: ReadonlyMap<string, readonly Government[]>;
  /** Bare stems, which name a government only beside a head's title: 이천, 전남. */
  readonly stemsKo: ReadonlyMap<string, readonly Government[]>;
  /** Icheon, South Jeolla. */
  readonly stemsEn: ReadonlyMap<string, readonly Government[]>;
  /** Words that begin or end like a name: see `lookalikes.ts`. */
  readonly lookalikesKo: readonly string[];
}

const made = new WeakMap<Rules, Gazetteer>();

/** The gazetteer of a rule set, made once for each. */
export function gazetteerOf(rules: Rules): Gazetteer {
  const known = made.get(rules);
  if (known) return known;
  const gazetteer = makeGazetteer(rules);
  made.set(rules, gazetteer);
  return gazetteer;
}

/** Of governments that share a name, those that lie in one of `regions`, directly or through their city. */
export function within(
  governments: readonly Government[],
  regions: readonly Government[],
  { byId }: Gazetteer,
): readonly Government[] {
  const isRegion = (parent: string): boolean => regions.some(({ id }) => id === parent);
  const direct = governments.filter(({ parents }) => parents.some(isRegion));
  if (direct.length > 0) return direct;
  return governments.filter(({ parents }) => parents.some((parent) => byId.get(parent)?.parents.some(isRegion)));
}

/** The tier that governments share; `unknown` where an upper and a basic one bear the same name (광주시). */
export function tierOf(governments: readonly Government[]): Tier | 'unknown' {
  const [first] = governments;
  if (!first) return 'unknown';
  if (governments.every(({ tier }) => tier === first.tier)) return first.tier;
  return governments.some(({ tier }) => tier === 'upper') ? 'unknown' : 'basic';
}

function makeGazetteer(rules: Rules): Gazetteer {
  const terms = rules.terms('districts');
  const governments = terms.map(toGovernment);
  const byId = new Map(governments.map((government) => [government.id, government]));
  const cities = new Set(governments.filter(({ tier }) => tier === 'administrative').flatMap(({ parents }) => parents));

  const regionsKo = new Map<string, Government[]>();
  const regionsEn = new Map<string, Government[]>();
  for (const [index, term] of terms.entries()) {
    const government = governments[index]!;
    if (government.tier !== 'upper' && !cities.has(government.id)) continue;
    const { shortKo, shortEn } = term as { shortKo?: string[]; shortEn?: string[] };
    for (const name of [...(term.names.ko ?? []), ...(shortKo ?? [government.stemKo])]) {
      if (!name.includes(' ')) add(regionsKo, name, government);
    }
    for (const name of [...(term.names.en ?? []), ...(shortEn ?? [government.stemEn])]) {
      if (!isQualifiedEn(name)) add(regionsEn, fold(name), government);
    }
  }

  const namesKo = new Map<string, Government[]>();
  const namesEn = new Map<string, Government[]>();
  const stemsKo = new Map<string, Government[]>();
  const stemsEn = new Map<string, Government[]>();
  for (const [index, term] of terms.entries()) {
    const government = governments[index]!;
    const { shortKo, shortEn } = term as { shortKo?: string[]; shortEn?: string[] };
    for (const name of unqualified(term.names.ko ?? [], (name) => name.includes(' '), regionsKo, '')) {
      add(namesKo, name, government);
    }
    for (const name of unqualified((term.names.en ?? []).map(fold), isQualifiedEn, regionsEn, ' ')) {
      add(namesEn, name, government);
    }
    // A direction alone (중, Dong) is a word or a name's syllable before it is a government.
    if (government.stemKo.length < 2) continue;
    for (const stem of shortKo ?? [government.stemKo]) add(stemsKo, stem, government);
    for (const stem of [...(shortEn ?? []), government.stemEn]) add(stemsEn, fold(stem), government);
  }
  const lookalikesKo = rules.terms('district-lookalikes').flatMap(({ names }) => names.ko ?? []);
  return { byId, namesKo, namesEn, regionsKo, regionsEn, stemsKo, stemsEn, lookalikesKo };
}

function toGovernment(term: Term): Government {
  const { id, tier, parent, formerParents, stemKo, stemEn } = term as unknown as {
    id: string;
    tier: Tier;
    parent: string | null;
    formerParents?: readonly string[];
    stemKo: string;
    stemEn: string;
  };
  return { id, tier, parents: [...(parent === null ? [] : [parent]), ...(formerParents ?? [])], stemKo, stemEn };
}

/** Names as they stand alone: not `대구 남구`, `포항남구` or `Nam District in Pohang`, whose qualifier is read apart. */
function unqualified(
  names: readonly string[],
  isQualified: (name: string) => boolean,
  regions: ReadonlyMap<string, unknown>,
  joint: string,
): string[] {
  const alone = names.filter((name) => !isQualified(name));
  const isGlued = (name: string, other: string): boolean => {
    if (name === other || !name.endsWith(joint + other)) return false;
    const region = name.slice(0, name.length - joint.length - other.length);
    return regions.has(region) || /.[시도]$/.test(region);
  };
  return alone.filter((name) => !alone.some((other) => isGlued(name, other)));
}

function isQualifiedEn(name: string): boolean {
  return name.includes(',') || name.includes(' in ');
}

function add(map: Map<string, Government[]>, name: string, government: Government): void {
  const governments = map.get(name);
  if (!governments) map.set(name, [government]);
  else if (!governments.includes(government)) governments.push(government);
}
