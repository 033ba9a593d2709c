import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { check } from 'recheck';
import { compilePattern, compileTerms, findPattern, fold } from '../pipeline/match.js';
import { loadRules } from '../pipeline/rules.js';
import type { Pattern, Term } from '../pipeline/types.js';
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
