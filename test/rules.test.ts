import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from '@jest/globals';
import { check } from 'recheck';
import { compilePattern, compileTerms, findPattern, fold } from '../pipeline/match.js';
import { RuleError, loadRules, makeRules } from '../pipeline/rules.js';
import type { Language, Pattern, RuleSet, Term } from '../pipeline/types.js';
import { makeView } from '../pipeline/view.js';

const rules = loadRules({ comparison: true });
const sets = [...rules.sets.values()];
const patterns = sets.flatMap((set) => set.patterns ?? []);
const withTerms = sets.filter((set) => set.terms).map((set): [string, readonly Term[]] => [set.name, set.terms!]);
const languages = ['ko', 'en'] as const;

describe('every pattern', () => {
  test('has an id of its own that begins with the name of its set', () => {
    const ids = patterns.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const foreign = sets.flatMap((set) => (set.patterns ?? []).filter(({ id }) => !id.startsWith(`${set.name}/`)));
    expect(foreign.map(({ id }) => id)).toEqual([]);
  });

  test.each(cases(({ examples }) => examples))('%s finds %j', (_, example, pattern) => {
    expect(matches(pattern, example)).not.toEqual([]);
  });

  test.each(cases(({ counterexamples }) => counterexamples))('%s finds nothing in %j', (_, counterexample, pattern) => {
    expect(matches(pattern, counterexample)).toEqual([]);
  });

  test('finds something wherever it matches', () => {
    const empty = patterns.filter((pattern) => pattern.examples.some((text) => matches(pattern, text).includes('')));
    expect(empty.map(({ id }) => id)).toEqual([]);
  });

  test('takes a line of 20,000 characters in its stride', () => {
    // What takes longer than eight times a hundred steps a character tries them again from each: its cost is quadratic.
    const patience = 8 * fastest(/[^\n]{100}\n/gu, '가'.repeat(20_000));
    const slow = patterns.flatMap((pattern) => {
      const compiled = compilePattern(pattern);
      const words = pattern.examples.flatMap((example) => [example, ...example.split(/\s+/)]).filter(Boolean);
      return [...new Set([...PUMPS, ...words])]
        .filter(
          (pump) => fastest(compiled.expression, pump.repeat(Math.ceil(20_000 / pump.length)), patience) > patience,
        )
        .map((pump) => `${pattern.id}: ${pump}`);
    });
    expect(slow).toEqual([]);
  }, 120_000);

  test('has no line on which it backtracks without bound, where recheck can tell', async () => {
    const known = readDiagnoses();
    const vulnerable: string[] = [];
    for (const { id, pattern } of patterns) {
      const attack = (known[pattern] ??= await diagnose(pattern));
      if (attack) vulnerable.push(`${id}: ${attack}`);
    }
    writeDiagnoses(known);
    expect(vulnerable).toEqual([]);
  }, 300_000);
});

describe.each(withTerms)('the terms of %s', (name, terms) => {
  test('have names in NFC, each once', () => {
    const wrong = terms.flatMap(({ id, names }) =>
      languages
        .map((language) => names[language] ?? [])
        .filter((list) => list.some((word) => word !== word.normalize('NFC')) || new Set(list).size !== list.length)
        .map((list) => `${id}: ${list.join(', ')}`),
    );
    expect(wrong).toEqual([]);
  });

  test.each(languages)('are found in their %s names, and nothing else is', (language) => {
    const matcher = compileTerms(terms, language);
    const lost = terms
      .flatMap((term) => term.names[language] ?? [])
      .filter((word) => {
        const view = makeView(word);
        const [first, ...more] = matcher.find(view, { start: 0, end: view.text.length });
        const whole = first?.start === 0 && first.end === view.text.length && fold(first.name) === fold(word);
        return !whole || more.length > 0;
      });
    expect(lost).toEqual([]);
  });

  test('call names weak that they have', () => {
    const strange = terms.flatMap((term) =>
      languages.flatMap((language) => {
        const weak = (term[language === 'ko' ? 'weakKo' : 'weakEn'] ?? []) as readonly string[];
        return weak
          .filter((word) => !term.names[language]?.includes(word))
          .map((word) => `${name} ${term.id}: ${word}`);
      }),
    );
    expect(strange).toEqual([]);
  });
});

describe('what refers to something', () => {
  const ids = (set: string): Set<unknown> => new Set(rules.terms(set).map(({ id }) => id));

  test('a government has a parent that is known', () => {
    const parents = rules.terms('districts').flatMap((term) => [term['parent'], ...list(term, 'formerParents')]);
    expect(parents.filter((parent) => parent !== null && !ids('districts').has(parent))).toEqual([]);
  });

  test('an organizer that is a government is known', () => {
    const governments = rules.terms('organizers').map((term) => term['district'] ?? null);
    expect(governments.filter((id) => id !== null && !ids('districts').has(id))).toEqual([]);
  });

  test('a program has organizers that are known, or names them', () => {
    const organizers = rules.terms('programs').flatMap((term) => list(term, 'organizers'));
    expect(organizers.filter((id) => /^[a-z0-9-]+$/.test(id) && !ids('organizers').has(id))).toEqual([]);
  });

  test('a category has a program that is known', () => {
    const programs = rules.terms('categories').map((term) => term['program'] ?? null);
    expect(programs.filter((id) => id !== null && !ids('programs').has(id))).toEqual([]);
  });
});

describe('the governments', () => {
  const districts = rules.terms('districts');

  test.each([
    ['2025-12-31', { upper: 16, si: 75, gun: 82, gu: 69 }],
    ['2026-07-01', { upper: 15, si: 75, gun: 82, gu: 70 }],
  ])('in force on %s are as many as the ministry counts, Sejong and the cities of Jeju aside', (day, count) => {
    const inForce = districts.filter(
      ({ validFrom, validTo }) =>
        day >= ((validFrom as string | null) ?? '') && day <= ((validTo as string | null) ?? '9999'),
    );
    const counted = (key: string, value: string): number => inForce.filter((term) => term[key] === value).length;
    expect({
      upper: counted('tier', 'upper'),
      si: counted('kind', 'si'),
      gun: counted('kind', 'gun'),
      gu: counted('kind', 'gu'),
    }).toEqual(count);
  });

  test('are never named by a bare stem', () => {
    const bare = districts.filter(
      ({ names, stemKo, stemEn }) => names.ko?.includes(stemKo as string) || names.en?.includes(stemEn as string),
    );
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  test('of the lower tier have Korean names that end in their unit', () => {
    const lower = districts.filter(({ tier }) => tier !== 'upper');
    expect(lower.flatMap(({ names }) => names.ko ?? []).filter((name) => !/[구시군]$/.test(name))).toEqual([]);
  });

  test.each([
    ['관악구', ['kr-seoul-gwanak-gu']],
    ['대구 남구', ['kr-daegu-nam-gu']],
    ['고양특례시', ['kr-gyeonggi-goyang-si']],
    ['고성군', ['kr-gangwon-goseong-gun', 'kr-gyeongnam-goseong-gun']],
    ['광주시', ['kr-gwangju', 'kr-gyeonggi-gwangju-si']],
    ['Dong-gu in Gwangju', ['kr-gwangju-dong-gu']],
    ['Goyang Special City', ['kr-gyeonggi-goyang-si']],
    ['Seoul Metropolitan Government', ['kr-seoul']],
  ])('%s names %j', (name, ids) => {
    const named = districts.filter(({ names }) => languages.some((language) => names[language]?.includes(name)));
    expect(named.map(({ id }) => id)).toEqual(ids);
  });

  test('have no name that is listed as a lookalike', () => {
    const names = new Set(districts.flatMap((term) => [...(term.names.ko ?? []), ...(term.names.en ?? [])].map(fold)));
    const lookalikes = rules.terms('district-lookalikes').flatMap(({ names: { ko = [], en = [] } }) => [...ko, ...en]);
    expect(lookalikes.filter((word) => names.has(fold(word)))).toEqual([]);
  });
});

describe('loadRules', () => {
  const folders: string[] = [];
  afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

  /** A folder of rule files; what is a string is written as it stands. */
  function folder(files: Readonly<Record<string, unknown>>): string {
    const path = mkdtempSync(join(tmpdir(), 'sasil-rules-'));
    folders.push(path);
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(path, name)), { recursive: true });
      writeFileSync(join(path, name), typeof content === 'string' ? content : JSON.stringify(content));
    }
    return path;
  }

  const medal = { id: 'gold-prize', names: { ko: ['금메달상'], en: ['Gold Plate'] }, rank: 'gold', award: true };

  test('a rule of the same id takes the place of ours', () => {
    const { terms } = loadRules({
      directories: [folder({ 'award-levels.json': { name: 'award-levels', terms: [medal] } })],
    });
    expect(terms('award-levels').map(({ id }) => id)).toEqual(rules.terms('award-levels').map(({ id }) => id));
    expect(terms('award-levels').find(({ id }) => id === 'gold-prize')).toEqual(medal);
  });

  test('a rule of a new id comes after ours', () => {
    const term = { ...medal, id: 'platinum-prize' };
    const { terms } = loadRules({
      directories: [folder({ 'award-levels.json': { name: 'award-levels', terms: [term] } })],
    });
    expect(terms('award-levels')).toEqual([...rules.terms('award-levels'), term]);
  });

  test('the last folder has the last word', () => {
    const silver = { ...medal, rank: 'silver' };
    const directories = [medal, silver].map((term) =>
      folder({ 'award-levels.json': { name: 'award-levels', terms: [term] } }),
    );
    expect(
      loadRules({ directories })
        .terms('award-levels')
        .find(({ id }) => id === 'gold-prize'),
    ).toEqual(silver);
  });

  test('a set of a new name is read, in a folder of its own too, with attributes of its own', () => {
    const set = {
      name: 'outlets/example.com',
      terms: [{ id: 'desk', names: { en: ['City desk'] }, floor: 3, rooms: ['a', 'b'], open: null }],
      patterns: [pattern('outlets/example.com/desk', 'City desk')],
    };
    const loaded = loadRules({
      directories: [folder({ 'outlets/example.com.json': set, 'readme.txt': 'not a rule' })],
    });
    expect(loaded.sets.get('outlets/example.com')).toEqual(set);
  });

  test('a byte order mark is no part of a rule file', () => {
    const directories = [folder({ 'extra.json': '\uFEFF{"name": "extra"}' })];
    expect(loadRules({ directories }).terms('extra')).toEqual([]);
  });

  const twice = [medal, { ...medal, rank: 'silver' }];
  const broken = pattern('extra/broken', '(unclosed');
  test.each([
    ['is no JSON', { 'extra.json': '{"name": "extra",' }, null, /JSON/, /extra\.json/],
    ['has another name than its path', { 'extra.json': { name: 'other' } }, '/name', /path "extra"/, /"other"/],
    [
      'holds an id twice',
      { 'award-levels.json': { name: 'award-levels', terms: twice } },
      'gold-prize',
      /each id once/,
      /again/,
    ],
    [
      'holds an expression that does not compile',
      { 'extra.json': { name: 'extra', patterns: [broken] } },
      'extra/broken',
      /regular expression/,
      /[Uu]nterminated group/,
    ],
    [
      'holds a pattern without a counterexample',
      { 'extra.json': { name: 'extra', patterns: [{ ...broken, counterexamples: [] }] } },
      'extra/broken at /patterns/0/counterexamples',
      /fewer than 1/,
      /\[\]/,
    ],
    [
      'gives a term an attribute that its set does not have',
      { 'award-levels.json': { name: 'award-levels', terms: [{ ...medal, weight: 3 }] } },
      'gold-prize at /terms/0',
      /weight/,
      /금메달상/,
    ],
    [
      'leaves out an attribute that its set must have',
      { 'award-levels.json': { name: 'award-levels', terms: [{ id: 'x', names: {} }] } },
      'x at /terms/0',
      /'rank'/,
      /"x"/,
    ],
    [
      'nests',
      { 'extra.json': { name: 'extra', terms: [{ id: 'x', names: {}, deep: { er: 1 } }] } },
      'x at /terms/0/deep',
      /must be string/,
      /"er"/,
    ],
    [
      'has a name with space around it',
      { 'extra.json': { name: 'extra', terms: [{ id: 'x', names: { ko: [' 가'] } }] } },
      'x at /terms/0/names/ko/0',
      /pattern/,
      /" 가"/,
    ],
    ['is a list', { 'extra.json': [] }, null, /object/, /\[\]/],
  ])('a rule file that %s is refused, by file and place', (_, files, rule, expected, got) => {
    const directory = folder(files);
    const error = thrownBy(() => loadRules({ directories: [directory] }));
    expect(error.file).toBe(join(directory, Object.keys(files)[0]!));
    expect(error.rule).toBe(rule);
    expect(error.expected).toMatch(expected);
    expect(`${error.file}: ${error.got}`).toMatch(got);
    for (const part of [error.file!, error.expected, error.got, ...(rule ? [rule] : [])])
      expect(error.message).toContain(part);
  });

  test.each([
    ['is not there', join(tmpdir(), 'sasil-no-such-folder'), /ENOENT/],
    ['holds no rules', folder({ 'notes.txt': '' }), /none/],
  ])('a folder that %s is refused', (_, directory, got) => {
    const error = thrownBy(() => loadRules({ directories: [directory] }));
    expect(error).toMatchObject({ file: directory, rule: null, got: expect.stringMatching(got) });
  });

  test('a set that nobody has is refused by name', () => {
    expect(() => rules.terms('no-such-set')).toThrow(/award-levels.*no-such-set/);
  });
});

describe('makeRules', () => {
  const first: RuleSet = { name: 'first', terms: [{ id: 'a', names: { ko: ['가'] } }] };
  const second: RuleSet = { name: 'second', patterns: [pattern('second/b', 'b')] };

  test('needs no disk', () => {
    const made = makeRules([first, second]);
    expect(made.terms('first')).toEqual(first.terms);
    expect(made.patterns('first')).toEqual([]);
    expect(made.patterns('second')).toEqual(second.patterns);
  });

  test('checks like loadRules, without a file to name', () => {
    const error = thrownBy(() => makeRules([{ name: 'x', patterns: [{ ...pattern('x/y', '('), language: 'any' }] }]));
    expect(error).toMatchObject({ file: null, rule: 'x/y' });
  });

  test('hashes the rules, whatever the order of sets and of keys', () => {
    const turned: RuleSet = { terms: [{ names: { ko: ['가'] }, id: 'a' }], name: 'first' };
    expect(makeRules([second, turned]).hash).toBe(makeRules([first, second]).hash);
    expect(makeRules([...sets].reverse()).hash).toBe(rules.hash);
    expect(rules.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  test('hashes other rules otherwise', () => {
    expect(makeRules([{ ...first, terms: [{ id: 'a', names: { ko: ['나'] } }] }, second]).hash).not.toBe(
      makeRules([first, second]).hash,
    );
    expect(makeRules([first]).hash).not.toBe(makeRules([first, second]).hash);
  });
});

function cases(textsOf: (pattern: Pattern) => readonly string[]): [string, string, Pattern][] {
  return patterns.flatMap((pattern) =>
    textsOf(pattern).map((text): [string, string, Pattern] => [pattern.id, text, pattern]),
  );
}

function matches(pattern: Pattern, text: string): string[] {
  const view = makeView(text);
  return findPattern(compilePattern(pattern), view, { start: 0, end: view.text.length }).map(({ start, end }) =>
    view.text.slice(start, end),
  );
}

function list(term: Term, attribute: string): string[] {
  return (term[attribute] ?? []) as string[];
}

function pattern(id: string, source: string): Pattern {
  const language: Language = 'en';
  return { id, language, pattern: source, examples: [source], counterexamples: ['nothing of it'] };
}

function thrownBy(run: () => unknown): RuleError {
  try {
    run();
  } catch (error) {
    if (error instanceof RuleError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

/** What lines are made of that make a backtracking expression slow. */
const PUMPS = [
  ' ',
  '가',
  '가 ',
  '가나다 ',
  'a',
  'a ',
  'A',
  'Aa ',
  '0',
  '0,',
  '0.',
  '(',
  '[',
  '![',
  '‘',
  '“',
  '·',
  ', ',
  '…',
  '-',
  '가(가 ',
  '가구는 ',
];

/** Milliseconds of the fastest of three searches of the whole line, or of the first that takes no longer than enough. */
function fastest(expression: RegExp, line: string, enough = 0): number {
  let best = Infinity;
  for (let run = 0; run < 3 && best > enough; run++) {
    const start = performance.now();
    for (const match of line.matchAll(expression)) void match;
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** The attack that recheck's automaton found; empty where it found the pattern safe or could not tell in time. */
async function diagnose(source: string): Promise<string> {
  const diagnosis = await check(source, 'u', { checker: 'automaton', timeout: 300 });
  return diagnosis.status === 'vulnerable' ? diagnosis.attack.pattern : '';
}

// Diagnoses are kept between runs: they take seconds, and change with the patterns alone.
const DIAGNOSES = fileURLToPath(new URL('../node_modules/.cache/sasil/recheck.json', import.meta.url));

function readDiagnoses(): Record<string, string> {
  try {
    return JSON.parse(readFileSync(DIAGNOSES, 'utf8'));
  } catch {
    return {};
  }
}

function writeDiagnoses(known: Readonly<Record<string, string>>): void {
  mkdirSync(dirname(DIAGNOSES), { recursive: true });
  writeFileSync(DIAGNOSES, JSON.stringify(known, Object.keys(known).sort()));
}
