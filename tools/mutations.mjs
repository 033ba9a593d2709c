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
import { checkRuleCases } from '../dist/check/check-rules.js';
import { findFixtures } from '../dist/check/find-fixtures.js';
import { loadRules, makeRules } from '../dist/index.js';
import { lintSet } from '../dist/pipeline/lint-set.js';

const LEAST = 0.95;
const TERMS = ['award-levels', 'titles'];
const NO_AWARD = 'its name alone makes no award, so that no record tells its rank';

/** Survivors that were looked at, with what makes them no loss. */
const KNOWN = {
  'award-cues/ko/give': 'what it demands is that 뽑아 준 is giving all the same',
  'award-level-forms/ko/named-prize':
    'syllables before the name are of the name, so that its beginning cannot be missed',
  'award-levels/award-unspecified': NO_AWARD,
  'award-levels/awarded-district': NO_AWARD,
  'award-levels/certification': NO_AWARD,
  'award-levels/honored': NO_AWARD,
  'award-levels/multiple-crown': NO_AWARD,
  'lists/ko/award/tail': 'what it demands is one way among many to say the same',
  'lists/ko/category/around': 'what it demands not to follow is praise, which leads to another kind of list by itself',
  'lists/ko/not-item/photo': 'a picture that is named inside an item is found by its other alternatives',
};

const FIXTURES = fileURLToPath(new URL('../fixtures', import.meta.url));

const at = process.argv.indexOf('--sample');
const size = at === -1 ? Infinity : Number(process.argv[at + 1]);
const sets = [...loadRules().sets.values()];
const all = sets.flatMap((set) => mutantsOf(set));
const step = Math.max(1, all.length / size);
const chosen = Array.from({ length: Math.min(size, all.length) }, (_, index) => all[Math.floor(index * step)]);

const { readings, ruleCases, placeOf } = await findFixtures(FIXTURES);
const survivors = [];
for (const mutant of chosen) if (!(await isNoticed(mutant))) survivors.push(mutant);
for (const { rule, what, reason } of survivors) console.log(`survives: ${rule} ${what}: ${KNOWN[rule] ?? reason}`);
const noticed = chosen.length - survivors.length;
const percent = (part) => `${((100 * part) / chosen.length).toFixed(1)} %`;
console.log(`${noticed} of ${chosen.length} mutants are noticed (${percent(noticed)}), of ${all.length} in all`);
// In a sample a few known ones weigh more than they do in all.
const known = size < all.length ? survivors.filter(({ rule }) => rule in KNOWN).length : 0;
if (noticed + known < LEAST * chosen.length) process.exitCode = 1;

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
              reason: 'no fixture expects its rank: its name alone makes no award',
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
  const candidates = [bare, source.replace(/(\[[^[\]]+\]|[\w가-힣])$/u, '(?:$1)?')];
  return candidates.find((each) => each !== source && each !== '' && compiles(each)) ?? null;
}

function compiles(source) {
  try {
    return !new RegExp(source, 'dgu').test('');
  } catch {
    return false;
  }
}

/** A level of another rank. Of a title nothing is read but its names. */
function looseTerm(term) {
  if (!('rank' in term)) return null;
  return { what: 'another rank', term: { ...term, rank: term.rank === 'grand' ? 'top' : 'grand', award: true } };
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
  if (ruleCases.some((cases) => checkRuleCases(cases, rules, placeOf).length > 0)) return true;
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
