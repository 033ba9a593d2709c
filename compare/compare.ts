import type { ArticleRecord } from '../schemas/generated/record.js';
import type {
  Comparison,
  ComparedArticle,
  ComparedFact,
  Pairing,
  StatusCount,
} from '../schemas/generated/comparison.js';
import { VERSION } from '../schemas/generated/version.js';
import type { Rules } from '../pipeline/types.js';
import { compareAwards } from './facts/awards.js';
import { compareBullets } from './facts/bullets.js';
import { compareDistricts } from './facts/districts.js';
import { tellElsewhere } from './facts/elsewhere.js';
import { compareMayors } from './facts/mayors.js';
import { compareCategories, compareOrganizers } from './facts/named.js';
import { comparePersons } from './facts/persons.js';
import { compareQuantities } from './facts/quantities.js';
import { rulesOf } from './knowledge.js';
import { alignParagraphs } from './paragraphs/align.js';
import { paragraphRows } from './paragraphs/rows.js';
import { versionOf, type VersionInput } from './version.js';

export interface CompareOptions {
  /** Must hold the sets below `comparison/`: `loadRules({ comparison: true })`, which they are if not said. */
  readonly rules?: Rules;
  /** Why the two are taken for one story; null if not said. */
  readonly pairing?: Pairing | null;
}

/** What the Korean and the English version of a story agree on, differ in and leave out. Throws a `RuleError` where rules miss. */
export function compare(korean: VersionInput, english: VersionInput, options: CompareOptions = {}): Comparison {
  const { pairing = null } = options;
  const rules = rulesOf(options.rules);
  const ko = versionOf(korean, rules);
  const en = versionOf(english, rules);
  const facts = [
    ...compareMayors(ko, en),
    ...compareDistricts(ko, en),
    ...compareCategories(ko, en),
    ...compareOrganizers(ko, en),
    ...compareAwards(ko, en),
    ...compareBullets(ko, en),
    ...comparePersons(ko, en),
  ];
  const hasTexts = ko.text !== null && en.text !== null;
  const beads = hasTexts ? alignParagraphs(ko, en, facts) : [];
  const all = hasTexts ? [...tellElsewhere(facts, ko, en), ...compareQuantities(ko, en, beads)] : facts;
  return {
    schemaVersion: 1,
    ko: articleOf(ko.record),
    en: articleOf(en.record),
    pairing,
    facts: all,
    paragraphs: hasTexts ? paragraphRows(ko, en, beads, all) : null,
    counts: countsOf(all),
    tool: { version: VERSION, rules: rules.hash },
  };
}

function articleOf({ article }: ArticleRecord): ComparedArticle {
  const { id, source, offsetUnit, title, outlet, publishedAt } = article;
  return { id, source, offsetUnit, title, outlet, publishedAt };
}

const KINDS = ['mayor', 'district', 'category', 'organizer', 'award', 'bullet', 'person', 'quantity'] as const;

function countsOf(facts: readonly ComparedFact[]): Comparison['counts'] {
  return Object.fromEntries(
    KINDS.map((kind) => [kind, countOf(facts.filter((fact) => fact.kind === kind))]),
  ) as Comparison['counts'];
}

function countOf(facts: readonly ComparedFact[]): StatusCount {
  const count = (status: ComparedFact['status']): number => facts.filter((fact) => fact.status === status).length;
  return { equal: count('equal'), differs: count('differs'), koOnly: count('ko-only'), enOnly: count('en-only') };
}
