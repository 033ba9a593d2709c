import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { RuleError, loadRules, makeRules } from '../../pipeline/rules.js';
import type { Pattern, RuleSet } from '../../pipeline/types.js';

const rules = loadRules({ comparison: true });
const sets = [...rules.sets.values()];

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

function pattern(id: string, source: string): Pattern {
  return { id, language: 'en', pattern: source, examples: [source], counterexamples: ['nothing of it'] };
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
