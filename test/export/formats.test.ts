import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { ANNOTATION_CONF, inUtf16, toBrat, toWebAnno, toWebAnnotations, WEBANNO_LAYER } from '../../export/index.js';
import { createExtractor, loadRules, type ArticleRecord, type OffsetUnit } from '../../index.js';
import { NASTY, stories, withBullets, type Article } from './articles.js';
import { readBrat } from './read-brat.js';
import { readWebAnno } from './read-webanno.js';

const rules = loadRules();
const all: [string, Article][] = [...stories.map((story): [string, Article] => [story.id, story]), ['nasty', NASTY]];

/** Every place of every fact as `kind start text`, an award's with the role, in UTF-16 code units. */
function placesOf({ mayors, districts, categories, awards, bullets }: ArticleRecord): string[] {
  const kinds = { mayor: mayors, district: districts, category: categories, award: awards, bullet: bullets };
  return Object.entries(kinds).flatMap(([kind, facts]) =>
    facts.flatMap(({ evidence }) =>
      evidence.map((quote) => `${kind} ${'role' in quote ? quote.role : '-'} ${quote.start} ${quote.text}`),
    ),
  );
}

describe('Web Annotations', () => {
  test.each(all)('of %s select each place by its words and by its code points', (_, { record, text }) => {
    const { total, first } = toWebAnnotations(record, text);
    expect(total).toBe(first.items.length);
    const characters = Array.from(text);
    for (const { target } of first.items) {
      for (const { selector } of target) {
        const [quote, position] = selector;
        const at = characters.slice(0, position.start).join('').length;
        expect(characters.slice(position.start, position.end).join('')).toBe(quote.exact);
        expect(text.slice(at - quote.prefix.length, at)).toBe(quote.prefix);
        expect(text.startsWith(quote.exact + quote.suffix, at)).toBe(true);
      }
    }
    const found = first.items.flatMap(({ body, target }) =>
      target.map(({ role = '-', selector: [{ exact }, { start }] }) => {
        const [{ value: kind }] = body as [{ value: string }];
        return `${kind} ${role} ${characters.slice(0, start).join('').length} ${exact}`;
      }),
    );
    expect(found).toEqual(placesOf(record));
  });

  test('have what the model demands of a collection, its page and its annotations', () => {
    const { record, text } = stories[0]!;
    const collection = toWebAnnotations(record, text);
    expect(collection['@context'][0]).toBe('http://www.w3.org/ns/anno.jsonld');
    expect(collection).toMatchObject({ type: 'AnnotationCollection', first: { type: 'AnnotationPage' } });
    const ids = [collection.id, collection.first.id, ...collection.first.items.map(({ id }) => id)];
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(URL.canParse(id)).toBe(true);
    for (const { type, target, body } of collection.first.items) {
      expect(type).toBe('Annotation');
      expect(target.length).toBeGreaterThan(0);
      for (const each of body)
        expect(each).toMatchObject({ type: expect.stringMatching(/^(TextualBody|SpecificResource)$/) });
    }
  });

  test('keep enough around a quote to tell it from its like, and cut no character in two', () => {
    const text = `${'👩‍🌾'.repeat(20)}하나${'📚'.repeat(40)}`;
    const { record } = withBullets(text, ['하나']);
    const [{ exact, prefix, suffix }] = toWebAnnotations(record, text).first.items[0]!.target[0]!.selector;
    expect([exact, Array.from(prefix).length, Array.from(suffix).length]).toEqual(['하나', 32, 32]);
    expect(`${prefix}${suffix}`).not.toMatch(/\p{Cs}/u);
  });

  test('name their source by a relative reference, whatever the path has in it', () => {
    const { record, text } = NASTY;
    const { id, first } = toWebAnnotations(record, text);
    expect(id).toBe('urn:sasil:article:nasty%2F%5B1%5D');
    expect(first.items[0]!.target[0]!.source).toBe('a%20folder/%23%201%3F.txt');
  });
});

describe('brat', () => {
  test.each(all)('reads %s, with each place of each fact', (_, { record, text }) => {
    const { texts, events } = readBrat(toBrat(record, text), text, ANNOTATION_CONF);
    const characters = Array.from(text);
    const wordsOf = (id: string): string => {
      const { type, places } = texts.get(id)!;
      return `${type} ${characters.slice(0, places[0]![0]).join('').length} ${characters.slice(places[0]![0], places.at(-1)![1]).join('')}`;
    };
    const capital = (word: string): string => word[0]!.toUpperCase() + word.slice(1);
    const expected = placesOf(record).filter((place) => !place.startsWith('award '));
    for (const place of expected) {
      const [, kind, start, words] = /^(\w+) - (\d+) ([^]*)$/.exec(place)!;
      expect([...texts.keys()].map(wordsOf)).toContain(`${capital(kind!)} ${start} ${words}`);
    }
    expect(events.size).toBe(record.awards.length);
    for (const [index, { trigger, roles }] of [...events.values()].entries()) {
      const { evidence } = record.awards[index]!;
      const first = evidence.find(({ role }) => role === 'level') ?? evidence[0]!;
      expect(wordsOf(trigger)).toBe(`Award ${first.start} ${first.text}`);
      expect(roles.map(([, id]) => wordsOf(id))).toEqual(
        evidence
          .filter((quote) => quote !== first && quote.role !== undefined)
          .map(({ role, start, text }) => `${capital(role!)} ${start} ${text}`),
      );
    }
  });

  test('has ranks, heads, ids, rules and repeats of a story', () => {
    const text =
      '서울 관악구(구청장 박준희)는 보건복지부의 ‘2023년 지역복지사업 평가’에서 우수상을 받았다.\n\n박준희 구청장이 기뻐했다.\n';
    const record = createExtractor(rules).extract({ id: 'story', text });
    const file = readBrat(toBrat(record, text), text, ANNOTATION_CONF);
    const words = (id: string): string => file.texts.get(id)!.words;
    expect(file.attributes).toContainEqual(['Rank', 'E1', 'excellence']);
    expect(file.relations.map(([type, from, to]) => [type, words(from), words(to)])).toEqual([
      ['Head_of', '관악구(구청장 박준희)', '관악구'],
    ]);
    expect(file.references.map(([of, id]) => [words(of), id])).toEqual(
      expect.arrayContaining([
        ['관악구', 'kr-seoul-gwanak-gu'],
        ['보건복지부', 'mohw'],
      ]),
    );
    expect(file.equivalents.map((ids) => ids.map(words))).toContainEqual(['관악구(구청장 박준희)', '박준희 구청장']);
    expect(file.notes.map(([, note]) => note)).toContain('mayors/ko/bracket');
    expect(file.notes.find(([of]) => of === 'E1')![1]).toMatch(/^awards\/ko\/[\w-]+; year 2023$/);
  });

  test('gets a place that holds the end of a line in pieces', () => {
    const { record, text } = NASTY;
    const { texts } = readBrat(toBrat(record, text), text, ANNOTATION_CONF);
    expect([...texts.values()].at(-1)).toMatchObject({
      words: '\u1102\u1161 끝',
      places: [expect.anything(), expect.anything()],
    });
  });

  test('knows each rank that a record may have', () => {
    const schema = JSON.parse(readFileSync(new URL('../../schemas/common.schema.json', import.meta.url), 'utf8')) as {
      $defs: { rank: { enum: string[] } };
    };
    for (const type of ['Rank', 'Also_rank']) {
      expect(ANNOTATION_CONF).toContain(`${type}\tArg:Award, Value:${schema.$defs.rank.enum.join('|')}\n`);
    }
  });
});

describe('WebAnno TSV', () => {
  test.each(all)('reads %s, with each place of each fact', (_, { record, text }) => {
    const file = readWebAnno(toWebAnno(record, text));
    const found = [...file.spans.values()].map(
      ({ start, end, values: [kind, , role] }) => `${kind} ${role ?? '-'} ${start} ${text.slice(start, end)}`,
    );
    expect(found.sort()).toEqual(placesOf(record).sort());
  });

  test.each(all)('has all of %s in its sentences but white space and controls', (_, { record, text }) => {
    const file = readWebAnno(toWebAnno(record, text));
    for (const { start, end } of file.sentences) expect(file.text.slice(start, end)).toBe(text.slice(start, end));
    const plain = (words: string): string => words.replace(/[\s\p{Cc}]/gu, '');
    expect(plain(file.text)).toBe(plain(text));
    expect(file.tokens.map(({ start, end }) => text.slice(start, end)).join('')).toBe(plain(text));
  });

  test('has the layer that the help names, and the values of an award', () => {
    const text = '관악구는 ‘2023년 지역복지사업 평가’에서 우수상을 받았다.';
    const record = createExtractor(rules).extract({ id: 'story', text });
    const file = readWebAnno(toWebAnno(record, text));
    expect([file.layer, file.features]).toEqual([WEBANNO_LAYER.name, WEBANNO_LAYER.features]);
    const values = [...file.spans.values()].map(({ values: [kind, fact, role, identifier] }) => [
      kind,
      fact,
      role,
      identifier,
    ]);
    expect(values).toContainEqual(['award', 'a1', 'level', 'excellence']);
    expect(values).toContainEqual(['award', 'a1', 'recipient', 'kr-seoul-gwanak-gu']);
    expect(values).toContainEqual(['district', 'd1', null, 'kr-seoul-gwanak-gu']);
    // 관악구 is a part of the token 관악구는.
    expect(toWebAnno(record, text)).toMatch(/^1-1\t0-4\t관악구는\t_(?:\t_)*\t\n1-1\.1\t0-3\t관악구\tdistrict\[/m);
  });

  test('escapes what has a meaning in a column, and keeps it', () => {
    const { record, text } = NASTY;
    const strange = 'a|b[1]_c\\d*;->e\tf';
    const file = readWebAnno(
      toWebAnno({ ...record, bullets: record.bullets.map((bullet) => ({ ...bullet, rule: strange })) }, text),
    );
    for (const { values } of file.spans.values()) expect(values[4]).toBe('a|b[1]_c\\d*;->e f');
  });
});

describe('inUtf16', () => {
  test.each(stories.slice(0, 6).map(({ id, text }) => [id, text] as const))(
    'gives the record of %s in UTF-16, whatever it counted in',
    (id, text) => {
      const marked = `📚 ${text.normalize('NFD')}`;
      const extract = (offsetUnit: OffsetUnit): ArticleRecord =>
        createExtractor(rules, { offsetUnit }).extract({ id, text: marked });
      const expected = extract('utf16');
      expect(inUtf16(extract('codepoint'), marked)).toEqual(expected);
      expect(inUtf16(extract('byte'), marked)).toEqual(expected);
      expect(inUtf16(expected, marked)).toBe(expected);
    },
  );
});
