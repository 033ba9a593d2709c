import { describe, expect, test } from '@jest/globals';
import { compare, createExtractor, findPairs, loadRules, type Comparison, type Sasil } from '../../index.js';
import { validateComparison } from '../../schemas/generated/validators.js';
import {
  count,
  differencesIn,
  differencesOf,
  f1,
  goldPairs,
  noCounts,
  pairedIn,
  PARTS,
  recordOf,
  type GoldPair,
  type Part,
} from './gold-pairs.js';

const rules = loadRules({ comparison: true });
const extractor = createExtractor(rules, { withText: true });
const parts = Object.keys(PARTS) as Part[];

const expectedPairs = ({ pairs }: GoldPair, part: Part): Set<string> =>
  new Set(pairs[part].map(([ko, en]) => `${ko}-${en}`));

describe.each([
  ['with the texts', true],
  ['without the texts', false],
])('the facts that a careful reader found, %s', (_, withText) => {
  const compared = goldPairs.map(({ ko, en }) =>
    compare(
      { record: recordOf(ko.gold), text: withText ? ko.seed.text : null },
      { record: recordOf(en.gold), text: withText ? en.seed.text : null },
      { rules },
    ),
  );

  test.each(parts)('of kind %s are aligned as the reader aligned them (F1 0.98)', (part) => {
    const counts = noCounts();
    for (const [index, pair] of goldPairs.entries()) {
      count(counts, pairedIn(compared[index]!, part), expectedPairs(pair, part));
    }
    expect(f1(counts)).toBeGreaterThanOrEqual(0.98);
  });

  test('differ where the reader says so, and nowhere else (precision and recall 0.95)', () => {
    const counts = noCounts();
    for (const [index, pair] of goldPairs.entries()) {
      count(counts, differencesIn(compared[index]!), differencesOf(pair));
    }
    expect(counts.right / (counts.right + counts.wrong)).toBeGreaterThanOrEqual(0.95);
    expect(counts.right / (counts.right + counts.missed)).toBeGreaterThanOrEqual(0.95);
  });

  test('make valid comparisons', () => {
    for (const comparison of compared) {
      expect({ valid: validateComparison(comparison), errors: validateComparison.errors }).toEqual({
        valid: true,
        errors: null,
      });
    }
  });

  test('have paragraphs and numbers only where there are texts', () => {
    for (const { paragraphs, facts } of compared) {
      expect(paragraphs !== null).toBe(withText);
      if (!withText) expect(facts.filter(({ kind }) => kind === 'quantity' || kind === 'person')).toEqual([]);
    }
  });
});

describe('extracted facts', () => {
  const compared = goldPairs.map(({ ko, en }) =>
    compare({ record: extractor.extract(ko.seed) }, { record: extractor.extract(en.seed) }, { rules }),
  );

  test('name the same people, governments and items as the reader paired (F1 0.90)', () => {
    const name = { mayor: 'name', district: 'name', award: 'recipient', bullet: 'text' } as const;
    for (const part of parts) {
      const counts = noCounts();
      for (const [index, pair] of goldPairs.entries()) {
        // Former heads are no gold facts; a record may hold them.
        const facts = compared[index]!.facts.filter(
          ({ kind, ko, en }) => kind === part && ko && en && (ko.fields['status'] ?? 'current') !== 'former',
        );
        const found = numbered(facts.map(({ ko, en }) => `${ko!.fields[name[part]]} ↔ ${en!.fields[name[part]]}`));
        const expected = numbered(
          pair.pairs[part].map(([k, e]) => `${goldName(pair.ko.gold, part, k)} ↔ ${goldName(pair.en.gold, part, e)}`),
        );
        count(counts, found, expected);
      }
      expect({ part, isEnough: f1(counts) >= 0.9 }).toEqual({ part, isEnough: true });
    }
  });

  test('numbers that were changed in translation are found', () => {
    const planted = goldPairs.flatMap(({ story, differences }, index) =>
      differences.filter(({ what }) => what === 'quantity').map(({ ko, en }) => ({ story, index, ko, en })),
    );
    const found = planted.filter(({ index, ko, en }) =>
      compared[index]!.facts.some(
        (fact) =>
          fact.kind === 'quantity' &&
          fact.status === 'differs' &&
          fact.ko!.evidence.some(({ text }) => ko.includes(text.normalize('NFC'))) &&
          fact.en!.evidence.some(({ text }) => en!.toLowerCase().includes(text.toLowerCase())),
      ),
    );
    expect(planted.length).toBe(9);
    expect(found.length / planted.length).toBeGreaterThanOrEqual(0.9);
  });

  test('no other number is taken for a changed one', () => {
    const changed = compared.flatMap(({ facts }) =>
      facts.filter(({ kind, status }) => kind === 'quantity' && status === 'differs'),
    );
    expect(changed.length).toBeLessThanOrEqual(10);
  });

  test('every quote stands where it says it does', () => {
    for (const [index, { ko, en }] of goldPairs.entries()) {
      const { facts, paragraphs } = compared[index]!;
      for (const [side, { text }] of [
        ['ko', ko.seed],
        ['en', en.seed],
      ] as const) {
        const quotes = [
          ...facts.flatMap((fact) => fact[side]?.evidence ?? []),
          ...facts.flatMap((fact) => (fact.elsewhere && !fact[side] ? [fact.elsewhere] : [])),
          ...paragraphs!.flatMap((row) => row[side]),
        ];
        expect(quotes.filter((quote) => text.slice(quote.start, quote.end) !== quote.text)).toEqual([]);
      }
    }
  });

  test('each line of either article stands in the paragraphs once, in order', () => {
    for (const [index, { ko, en }] of goldPairs.entries()) {
      for (const [side, { seed }] of [
        ['ko', ko],
        ['en', en],
      ] as const) {
        const blocks = compared[index]!.paragraphs!.flatMap((row) => row[side].map(({ block }) => block));
        expect(blocks).toEqual([...extractor.extract(seed).blocks.keys()]);
      }
    }
  });
});

test.each([
  ['codepoint', (text: string, start: number, end: number) => [...text].slice(start, end).join('')],
  ['byte', (text: string, start: number, end: number) => Buffer.from(text).subarray(start, end).toString()],
] as const)('records in %s offsets make the same comparison, with quotes in that unit', (offsetUnit, slice) => {
  const inUnit = createExtractor(rules, { offsetUnit, withText: true });
  const { ko, en } = goldPairs[0]!;
  const [korean, english] = [`📚 ${ko.seed.text}`, `📚 ${en.seed.text}`];
  const made = (extractor: Sasil): Comparison =>
    compare(
      { record: extractor.extract({ id: 'ko', text: korean }) },
      { record: extractor.extract({ id: 'en', text: english }) },
      { rules },
    );
  const said = ({ facts }: Comparison): unknown =>
    facts.map(({ status, ko, en }) => [status, ko?.text, en?.text, ko?.evidence.map(({ text }) => text)]);
  const comparison = made(inUnit);
  expect(said(comparison)).toEqual(said(made(extractor)));
  for (const [side, text] of [
    ['ko', korean],
    ['en', english],
  ] as const) {
    const quotes = comparison.facts.flatMap((fact) => fact[side]?.evidence ?? []);
    const paragraphs = comparison.paragraphs!.flatMap((row) => row[side]);
    expect(quotes.length).toBeGreaterThan(20);
    for (const { start, end, text: words } of [...quotes, ...paragraphs]) expect(slice(text, start, end)).toBe(words);
  }
});

describe('facts taken out of either version', () => {
  test('leave their counterparts alone, not to be forced on others (F1 0.97)', () => {
    const random = numbers(7);
    const counts = { mayor: noCounts(), district: noCounts(), award: noCounts(), bullet: noCounts() };
    for (const { ko, en, pairs } of goldPairs) {
      const kept = (gold: GoldPair['ko']['gold'], part: Part): number[] =>
        [...gold[PARTS[part]].keys()].filter(() => random() > 0.1);
      const left = parts.map((part) => [kept(ko.gold, part), kept(en.gold, part)] as const);
      const only = (gold: GoldPair['ko']['gold'], side: 0 | 1): GoldPair['ko']['gold'] => ({
        ...gold,
        ...Object.fromEntries(
          parts.map((part, at) => [PARTS[part], left[at]![side].map((index) => gold[PARTS[part]][index])]),
        ),
      });
      const made = compare(
        { record: recordOf(only(ko.gold, 0)), text: null },
        { record: recordOf(only(en.gold, 1)), text: null },
        { rules },
      );
      for (const [at, part] of parts.entries()) {
        const [ks, es] = left[at]!;
        const expected = pairs[part].filter(([k, e]) => ks.includes(k) && es.includes(e));
        count(
          counts[part],
          pairedIn(made, part),
          new Set(expected.map(([k, e]) => `${ks.indexOf(k)}-${es.indexOf(e)}`)),
        );
      }
    }
    for (const part of parts) expect({ part, isEnough: f1(counts[part]) >= 0.97 }).toEqual({ part, isEnough: true });
  });
});

describe('pairs of articles', () => {
  const articles = goldPairs.flatMap(({ ko, en }) => [ko, en]).map(({ seed }) => ({ record: extractor.extract(seed) }));
  const storyOf = (index: number): string => articles[index]!.record.article.id.split('/')[0]!;
  // Two stories of ours tell of one event, and their versions may be paired crosswise.
  const event = (story: string): string =>
    story.replace(/^(?:seosan-management-awards-2015|management-awards-winners-2015)$/, 'management-awards-2015');

  test('are all found among all articles, none wrong', () => {
    const { pairs, unpaired } = findPairs(articles, { rules });
    expect(pairs.map(({ ko, en }) => [event(storyOf(ko)), event(storyOf(en))])).toEqual(
      goldPairs.map(({ story }) => [event(story), event(story)]),
    );
    expect(unpaired).toEqual([]);
  });

  test('are not found among articles of other stories', () => {
    const half = articles.filter((_, index) => (index % 4 < 2 ? index % 2 === 0 : index % 2 === 1));
    const { pairs, unpaired } = findPairs(half, { rules });
    expect(
      pairs.filter(
        ({ ko, en }) =>
          event(half[ko]!.record.article.id.split('/')[0]!) !== event(half[en]!.record.article.id.split('/')[0]!),
      ),
    ).toEqual([]);
    expect(unpaired.length + 2 * pairs.length).toBe(half.length);
  });

  test('are found where there is one story alone, and told with a reason', () => {
    const { pairs } = findPairs(articles.slice(0, 2), { rules });
    expect(pairs).toHaveLength(1);
    expect(pairs[0]!.pairing.shared[0]).toMatch(/^[a-z]+:/);
  });
});

function goldName(gold: GoldPair['ko']['gold'], part: Part, index: number): string {
  if (part === 'district') return gold.districts[index]!;
  if (part === 'award') return gold.awards[index]!.recipient;
  return part === 'mayor' ? gold.mayors[index]!.name : gold.bullets[index]!.text;
}

/** Names with the number of times that they stood before, so that a set can hold them all. */
function numbered(names: readonly string[]): Set<string> {
  return new Set(
    names.map((name, index) => `${name} (${names.slice(0, index).filter((other) => other === name).length})`),
  );
}

/** Numbers between 0 and 1 that look random and are always the same (a linear congruence). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}
