/**
 * Deletes and loosens each pattern, each award level and each title in turn, keeping its examples, and tells which of these
 * mutants `sasil check` would not notice. A survivor is a rule that may be broken without anybody being told.
 *
 *   node tools/mutations.mjs               all of them, some minutes
 *   node tools/mutations.mjs --sample 50   every so-manieth, the same ones each time
 *
 * Prints the survivors with their reason and ends with 1 where fewer than 95 % are noticed. Needs a build (npm run build).
 */
import { fileURLToPath } from 'node:url';
import { checkArticle } from '../dist/check/check-facts.js';
import { checkCensus } from '../dist/check/check-rules.js';
import { findFixtures } from '../dist/check/find-fixtures.js';
import { loadRules, makeRules } from '../dist/index.js';
import { lintSet } from '../dist/pipeline/lint-set.js';

const LEAST = 0.95;
const TERMS = ['award-levels', 'titles'];
const FIXTURES = fileURLToPath(new URL('../fixtures', import.meta.url));

const at = process.argv.indexOf('--sample');
const size = at === -1 ? Infinity : Number(process.argv[at + 1]);
const sets = [...loadRules().sets.values()];
const all = sets.flatMap((set) => mutantsOf(set));
const step = Math.max(1, all.length / size);
const chosen = Array.from({ length: Math.min(size, all.length) }, (_, index) => all[Math.floor(index * step)]);

const { readings, censuses, placeOf } = await findFixtures(FIXTURES);
const survivors = [];
for (const mutant of chosen) if (!(await isNoticed(mutant))) survivors.push(mutant);
for (const { rule, what, reason } of survivors) console.log(`survives: ${rule} ${what}: ${reason}`);
const noticed = chosen.length - survivors.length;
const share = noticed / chosen.length;
console.log(
  `${noticed} of ${chosen.length} mutants are noticed (${(100 * share).toFixed(1)} %), of ${all.length} in all`,
);
if (share < LEAST) process.exitCode = 1;

/** @returns {{ rule: string, what: string, set: object, reason: string }[]} */
function mutantsOf(set) {
  const patterns = (set.patterns ?? []).flatMap((pattern, index) => {
    const mutants = [{ what: 'deleted', pattern: '(?!)' }];
    const loose = loosened(pattern.pattern);
    if (loose !== null) mutants.push({ what: 'loosened', pattern: loose });
    return mutants.map(({ what, pattern: source }) => ({
      rule: pattern.id,
      what,
      set: { ...set, patterns: set.patterns.with(index, { ...pattern, pattern: source }) },
      reason: 'its counterexamples and the fixtures are read as before',
    }));
  });
  if (!TERMS.includes(set.name)) return patterns;
  const terms = set.terms.flatMap((term, index) => {
    const others = set.terms.toSpliced(index, 1);
    const loose = looseTerm(term);
    return [
      {
        rule: `${set.name}/${term.id}`,
        what: 'deleted',
        set: { ...set, terms: others },
        reason: 'no fixture names it',
      },
      ...(loose === null
        ? []
        : [
            {
              rule: `${set.name}/${term.id}`,
              what: `loosened (${loose.what})`,
              set: { ...set, terms: set.terms.with(index, loose.term) },
              reason: 'no fixture has its name where it is none',
            },
          ]),
    ];
  });
  return [...patterns, ...terms];
}

/** A pattern without what it demands of the text around it; one without such demands with its last part left to chance. */
function loosened(source) {
  const bare = source
    .replace(/^\^|(?<!\\)\$$|\\b/g, '')
    .replace(/\(\?<?[!=](?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*\)/g, '');
  const candidates = [bare, source.replace(/(\[[^[\]]+\]|[\w가-힣])$/u, '(?:$1)?'), `${source}|[가-힣]{2}상`];
  return candidates.find((each) => each !== source && each !== '' && compiles(each)) ?? null;
}

function compiles(source) {
  try {
    return !new RegExp(source, 'dgu').test('');
  } catch {
    return false;
  }
}

/** A level of another rank; a title of somebody else taken for a head's, a head's for somebody else's. */
function looseTerm(term) {
  if ('rank' in term)
    return { what: 'another rank', term: { ...term, rank: term.rank === 'grand' ? 'top' : 'grand', award: true } };
  if ('head' in term) return { what: 'head turned', term: { ...term, head: !term.head } };
  return null;
}

async function isNoticed({ set }) {
  const named = lintSet(set, set.name);
  if (named.length > 0) return true;
  let rules;
  try {
    rules = makeRules(sets.map((each) => (each.name === set.name ? set : each)));
  } catch {
    return true;
  }
  if (censuses.some((census) => checkCensus(census, rules, placeOf).length > 0)) return true;
  try {
    for (const reading of readings) {
      const { findings } = await checkArticle(reading, rules, placeOf);
      if (findings.length > 0) return true;
    }
  } catch {
    // A rule that lacks what the code asks of it stops the command.
    return true;
  }
  return false;
}
