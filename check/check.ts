import type { Rules } from '../pipeline/types.js';
import { checkArticle, type CheckedArticle } from './check-facts.js';
import { checkPairs } from './check-pairs.js';
import { checkCensus, checkRulesInForce } from './check-rules.js';
import { coverageOf, judgeCoverage } from './coverage.js';
import { findFixtures, type Fixtures } from './find-fixtures.js';
import { findDuplicates } from './near-duplicates.js';
import { FACT_LISTS, type CheckReport, type Finding } from './types.js';

export interface CheckOptions {
  readonly rules: Rules;
  /** The same with the sets below `comparison/`; asked for where there are stories in two languages. */
  comparisonRules(): Rules;
  /** Folders of rules whose files are checked by themselves. */
  readonly directories?: readonly string[];
  /** Where seeds are; beside the fixtures if not said. */
  readonly seeds?: string | undefined;
  /** Which readings are checked; all if not said. What concerns all fixtures together is then left out. */
  readonly only?: ((id: string) => boolean) | undefined;
  /** Counts the rules that are reached; a number is the least share of them, 0 to 1. */
  readonly coverage?: number | undefined;
}

/**
 * Checks a folder of fixtures: their form, the facts of each article, the two languages of each story, articles that
 * stand twice, rules with their examples. Rejects with what the file system says where something cannot be read.
 */
export async function check(folder: string, options: CheckOptions): Promise<CheckReport> {
  const { rules, only, directories = [], coverage: least } = options;
  const fixtures = await findFixtures(folder, options.seeds);
  const { placeOf, censuses } = fixtures;
  const isChosen = only ?? (() => true);
  const checked: CheckedArticle[] = [];
  for (const reading of fixtures.readings) {
    if (isChosen(reading.id)) checked.push(await checkArticle(reading, rules, placeOf));
  }
  const docs = checked.flatMap(({ read }) => (read ? [read.doc] : []));
  const coverage = least === undefined ? null : coverageOf(docs, censuses, rules);
  const together: Finding[] = only
    ? fixtures.findings.filter(({ fixture }) => isChosen(fixture))
    : [
        ...fixtures.findings,
        ...findDuplicates(textsOf(checked), placeOf),
        ...censuses.flatMap((census) => checkCensus(census, rules, placeOf)),
        ...checkRulesInForce(rules, directories),
        ...(coverage ? judgeCoverage(coverage, least!, folder) : []),
      ];
  const findings = [
    ...checked.flatMap(({ findings }) => findings),
    ...pairsOf(fixtures, checked, options),
    ...together,
  ];
  const sum = (count: (article: CheckedArticle) => number): number =>
    checked.reduce((all, each) => all + count(each), 0);
  return {
    fixtures: new Set(checked.map(({ reading }) => reading.fixture)).size,
    readings: checked.length,
    facts: sum(({ compared }) => compared?.facts ?? 0),
    todos: sum(({ compared }) => compared?.todos ?? 0),
    rules: [...rules.sets.values()].reduce(
      (all, { terms = [], patterns = [] }) => all + terms.length + patterns.length,
      0,
    ),
    findings,
    checked: checked.map(({ reading: { id, fixture, file, expected } }) => ({
      id,
      fixture,
      file,
      facts: FACT_LISTS.reduce((all, list) => all + (expected[list]?.length ?? 0), 0),
    })),
    coverage,
  };
}

function textsOf(checked: readonly CheckedArticle[]) {
  return checked.flatMap(({ reading, read }) => (read ? [{ reading, text: read.doc.article.text }] : []));
}

function pairsOf({ pairs, placeOf }: Fixtures, checked: readonly CheckedArticle[], options: CheckOptions): Finding[] {
  const byId = new Map(checked.map((each) => [each.reading.id, each]));
  return pairs.flatMap((file) => {
    const [ko, en] = (['ko', 'en'] as const).map((language) =>
      byId.get(file.fixture === '' ? language : `${file.fixture}/${language}`),
    );
    return ko && en ? checkPairs(file, ko, en, options.comparisonRules(), placeOf) : [];
  });
}
