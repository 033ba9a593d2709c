import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { rowsOf } from '../../../batch/sinks/rows.js';
import { TABLES, type Column } from '../../../batch/sinks/tables.js';
import { toJsonLine } from '../../../batch/json-line.js';
import { createExtractor, type ArticleInput } from '../../../index.js';
import { ARTICLES } from '../../cli/command.js';

interface Schema {
  readonly $ref?: string;
  readonly type?: string | string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly $defs?: Readonly<Record<string, Schema>>;
}

const schemaNamed = (name: string): Schema =>
  JSON.parse(readFileSync(new URL(`../../../schemas/${name}.schema.json`, import.meta.url), 'utf8')) as Schema;
const RECORD = schemaNamed('record');
const COMMON = schemaNamed('common');

function resolved(schema: Schema): Schema {
  const [, name] = /#\/\$defs\/(\w+)$/.exec(schema.$ref ?? '') ?? [];
  return name === undefined ? schema : resolved((RECORD.$defs![name] ?? COMMON.$defs![name])!);
}

/** The types that the record's schema allows at a path, with `null` where it may be absent. */
function typesAt(schema: Schema, path: readonly string[]): Record<string, true> {
  const { anyOf, oneOf, properties, required, items, type, const: constant, enum: values } = resolved(schema);
  const choices = anyOf ?? oneOf;
  if (choices) return Object.assign({}, ...choices.map((choice) => typesAt(choice, path))) as Record<string, true>;
  const [key, ...rest] = path;
  if (key === undefined) {
    const types = [type ?? (values ?? [constant]).map((value) => (value === 1 ? 'integer' : typeof value))].flat();
    return Object.fromEntries(types.map((each) => [each, true]));
  }
  if (items) return typesAt(items, rest);
  const inner = properties?.[key];
  if (!inner) return { null: true };
  return { ...typesAt(inner, rest), ...(!required?.includes(key) && { null: true as const }) };
}

const COLUMN_TYPES: Readonly<Record<string, Column['type']>> = {
  string: 'text',
  integer: 'integer',
  number: 'number',
  array: 'json',
  object: 'json',
};

test.each(TABLES.map((table) => [table.name, table] as const))(
  'the columns of %s are of the types that the schema of the record has at their paths',
  (_, { of, columns }) => {
    const described = columns.filter(({ from }) => from !== '#' && from !== '$.sha256');
    const inSchema = described.map(({ name, from }) => {
      const below = of === null || from.startsWith('$.') ? [] : [of, '0'];
      const { null: isNull = false, ...types } = typesAt(RECORD, [...below, ...from.replace('$.', '').split('.')]);
      return [name, ...Object.keys(types).map((type) => COLUMN_TYPES[type]), isNull ? 'or null' : 'always'];
    });
    expect(described.map(({ name, type, isRequired }) => [name, type, isRequired ? 'always' : 'or null'])).toEqual(
      inSchema,
    );
  },
);

test('every field of the record stands in a column', () => {
  const paths = (schema: Schema, path: string): string[] => {
    const { anyOf, oneOf, properties, items } = resolved(schema);
    const choices = (anyOf ?? oneOf)?.filter((choice) => resolved(choice).type !== 'null');
    if (choices) return choices.flatMap((choice) => paths(choice, path));
    if (items) return [path];
    const inner = Object.entries(properties ?? {});
    return inner.length === 0
      ? [path]
      : inner.flatMap(([key, value]) => paths(value, path === '' ? key : `${path}.${key}`));
  };
  for (const [name, list] of Object.entries(RECORD.properties!)) {
    const { items } = resolved(list);
    const table = TABLES.find(({ of }) => (items ? of === name : of === null))!;
    const there = new Set(table.columns.map(({ from }) => from));
    const expected = items ? paths(items, '') : paths(list, name);
    expect(expected.filter((path) => !there.has(path))).toEqual([]);
  }
});

test('names of columns are said once in a table', () => {
  for (const { name, columns: own } of TABLES) {
    expect([name, new Set(own.map((column) => column.name)).size]).toEqual([name, own.length]);
  }
});

describe('rowsOf', () => {
  const extractor = createExtractor();
  const rows = (input: ArticleInput): Record<string, Record<string, unknown>[]> => {
    const { tables } = rowsOf(toJsonLine(extractor.extract(input)));
    return Object.fromEntries(
      TABLES.map(({ name, columns: own }, at) => [
        name,
        tables[at]!.map((row) => Object.fromEntries(own.map((column, cell) => [column.name, row[cell]]))),
      ]),
    );
  };

  test('gives each fact a row that says whose it is and where it was read', () => {
    const { articles, mayors, districts } = rows({ id: 'library/ko', text: ARTICLES.ko });
    expect(articles).toMatchObject([
      { article_id: 'library/ko', language: 'ko', title: '관악구, 새 도서관 문 열어', text: null },
    ]);
    expect(mayors).toMatchObject([
      {
        article_id: 'library/ko',
        position: 0,
        name: '박준희',
        district_id: 'kr-seoul-gwanak-gu',
        quote: '관악구(구청장 박준희)',
      },
    ]);
    expect(JSON.parse(String(districts![0]!['evidence']))).toContainEqual({ start: 0, end: 3, text: '관악구' });
  });

  test('has nothing in it that no database can hold', () => {
    const text = ARTICLES.ko.replace('새 도서관', '새 \0\uD800도서관');
    const { articles } = rows({ id: 'a\0', text, passthrough: { 'k\uDC00': ['\0', 1], plain: '\\u0000' } });
    expect(articles![0]).toMatchObject({ article_id: 'a\uFFFD', title: '관악구, 새 \uFFFD\uFFFD도서관 문 열어' });
    expect(JSON.parse(String(articles![0]!['passthrough']))).toEqual({ 'k\uFFFD': ['\uFFFD', 1], plain: '\\u0000' });
  });
});
