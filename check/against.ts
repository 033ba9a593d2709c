import type { ArticleRecord } from '../schemas/generated/record.js';
import { factOf, fieldsThatDiffer } from './fields.js';
import { pairFacts } from './pair-facts.js';
import { sayFacts, type GotFact } from './say-facts.js';
import { FACT_LISTS, type FactList } from './types.js';
import { factWords, fieldsWords, labelOf } from './words.js';

/** A fact that one of two readings of an article has and the other has not, or has otherwise. */
export interface FactChange {
  readonly article: string;
  readonly list: FactList;
  readonly what: 'gained' | 'lost' | 'changed';
  /** `award of 관악구`. */
  readonly label: string;
  /** In words; null where there is none. */
  readonly before: string | null;
  readonly after: string | null;
  /** The rule of the fact as it is read now; of a lost one, as it was read. */
  readonly rule: string;
  /** The words that it is read from, by that rule. */
  readonly quote: string;
}

/** What a change of rules does to a corpus. */
export interface CorpusChange {
  readonly articles: number;
  readonly touched: number;
  readonly changes: readonly FactChange[];
  /** By rule, those with the most changes first. */
  readonly rules: readonly RuleChange[];
  /** The changes that tell the most: at first one of each rule and kind. */
  readonly examples: readonly FactChange[];
}

/** How many facts of a rule came, went and changed. */
export interface RuleChange {
  readonly rule: string;
  readonly gained: number;
  readonly lost: number;
  readonly changed: number;
}

/** Two readings of one article, an older and a newer one. */
export interface TwoReadings {
  readonly id: string;
  readonly before: ArticleRecord;
  readonly after: ArticleRecord;
}

const EXAMPLES = 10;

/** Compares two readings of many articles fact by fact; places and ids of facts do not count. */
export function changeOfCorpus(readings: readonly TwoReadings[]): CorpusChange {
  const changes = readings.flatMap((reading) => changesOf(reading));
  return {
    articles: readings.length,
    touched: new Set(changes.map(({ article }) => article)).size,
    changes,
    rules: byRule(changes),
    examples: tellingOf(changes),
  };
}

function changesOf({ id, before, after }: TwoReadings): FactChange[] {
  const [old, now] = [sayFacts(before), sayFacts(after)];
  return FACT_LISTS.flatMap((list) => {
    const told = (
      what: FactChange['what'],
      one: GotFact | null,
      other: GotFact | null,
      fields: readonly string[] = [],
    ) => {
      const { said, fact } = (other ?? one)!;
      const words = (side: GotFact | null): string | null =>
        side && (fields.length > 0 ? fieldsWords(side.said, fields) : factWords(side.said));
      const [first] = fact.evidence;
      const quote = first?.text.replace(/\s+/g, ' ') ?? '';
      return {
        article: id,
        list,
        what,
        label: labelOf(list, said),
        before: words(one),
        after: words(other),
        rule: fact.rule,
        quote,
      };
    };
    const { pairs, missed, spurious } = pairFacts(
      list,
      old[list].map(({ said }) => factOf(said)),
      now[list],
    );
    const changed = pairs.flatMap(([o, n]): FactChange[] => {
      const [one, other] = [old[list][o]!, now[list][n]!];
      // A fact that is read from more or fewer places says the same.
      const fields = fieldsThatDiffer(list, one.said, other).filter((field) => field !== 'evidence');
      return fields.length === 0 ? [] : [told('changed', one, other, fields)];
    });
    return [
      ...missed.map((o) => told('lost', old[list][o]!, null)),
      ...changed,
      ...spurious.map((n) => told('gained', null, now[list][n]!)),
    ];
  });
}

function byRule(changes: readonly FactChange[]): RuleChange[] {
  const counts = new Map<string, { rule: string; gained: number; lost: number; changed: number }>();
  for (const { rule, what } of changes) {
    const count = counts.get(rule) ?? { rule, gained: 0, lost: 0, changed: 0 };
    count[what]++;
    counts.set(rule, count);
  }
  const sum = ({ gained, lost, changed }: RuleChange): number => gained + lost + changed;
  return [...counts.values()].sort((a, b) => sum(b) - sum(a) || (a.rule < b.rule ? -1 : 1));
}

/** Of each rule and kind of change one, the losses first, then the gains; what is left fills up in the order of the corpus. */
function tellingOf(changes: readonly FactChange[]): FactChange[] {
  const order = { lost: 0, gained: 1, changed: 2 };
  const seen = new Set<string>();
  const firsts = changes.filter(({ rule, what, list }) => {
    const key = `${what} ${list} ${rule}`;
    return seen.has(key) ? false : seen.add(key);
  });
  const rest = changes.filter((change) => !firsts.includes(change));
  return [...firsts.sort((a, b) => order[a.what] - order[b.what]), ...rest].slice(0, EXAMPLES);
}
