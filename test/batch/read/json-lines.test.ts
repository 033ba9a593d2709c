import { describe, expect, test } from '@jest/globals';
import iconv from 'iconv-lite';
import { articlesInLines } from '../../../batch/read/json-lines.js';
import { READ_DEFAULTS, type ReadOptions } from '../../../batch/read/options.js';
import { all, piecesOf } from './packed.js';

const PLACE = { id: 'news', folder: '', source: 'in/news.jsonl', kind: { form: 'jsonl', packing: null } } as const;

const read = (text: string | Uint8Array, options: Partial<ReadOptions> = {}): Promise<unknown[]> =>
  all(articlesInLines(piecesOf(text, 11), PLACE, { ...READ_DEFAULTS, ...options }));

const failure = (code: string, line = 1): unknown =>
  expect.objectContaining({ source: `in/news.jsonl:${line}`, code, reason: expect.stringMatching(/./) });

describe('articlesInLines', () => {
  test('makes an article of each line, called by its field or by its place', async () => {
    const lines = '{"text":"관악"}\n\n{"id":"b","text":"성동"}\r\n \t\n{"id":7,"text":"은평","more":[1]}';
    expect(await read(lines)).toEqual([
      {
        id: 'news:1',
        source: 'in/news.jsonl:1',
        size: 17,
        encoding: 'utf-8',
        form: 'field',
        hasOwnId: false,
        text: '관악',
      },
      { id: 'b', source: 'in/news.jsonl:3', size: 26, encoding: 'utf-8', form: 'field', hasOwnId: true, text: '성동' },
      { id: '7', source: 'in/news.jsonl:5', size: 35, encoding: 'utf-8', form: 'field', hasOwnId: true, text: '은평' },
    ]);
  });

  test('takes no number for an id that JSON has rounded', async () => {
    const line = (id: string): string => `{"id":${id},"text":"관악"}\n`;
    const numbers = ['9007199254740991', '9007199254740993', '12345678901234567890', '1e999', '-1', '1.5'];
    const outcomes = (await read(numbers.map(line).join(''))) as { id?: string; code?: string }[];
    expect(outcomes.map(({ id, code }) => code ?? id)).toEqual([
      '9007199254740991',
      'E_FIELD',
      'E_FIELD',
      'E_FIELD',
      '-1',
      '1.5',
    ]);
  });

  test('takes text, id and more from the fields that are asked for', async () => {
    const options = { textField: '본문', idField: 'url', passthrough: ['section', 'tags', 'none'] };
    const line = '{"url":"u/1","본문":"관악","text":"다른 글","section":null,"tags":[{"a":"나"}],"other":1}\n';
    expect(await read(line, options)).toMatchObject([
      { id: 'u/1', text: '관악', passthrough: { section: null, tags: [{ a: '나' }] } },
    ]);
  });

  test('keeps what ends a line for others, and what JSON escapes', async () => {
    expect(await read('{"text":"가\u2028나\\n다\\u2029"}\n')).toMatchObject([{ text: '가\u2028나\n다\u2029' }]);
  });

  test.each([
    ['broken JSON', '{"text":"관악"\n', 'E_JSON'],
    ['a list', '["관악"]\n', 'E_JSON'],
    ['null', 'null\n', 'E_JSON'],
    ['no text', '{"body":"관악"}\n', 'E_FIELD'],
    ['a text that is none', '{"text":["관악"]}\n', 'E_FIELD'],
    ['a text that every object has', '{"toString":"관악"}\n', 'E_FIELD'],
    ['a line that is too long', `{"text":"${'가'.repeat(400)}"}\n`, 'E_TOO_LARGE'],
    ['bytes that are no text', Uint8Array.of(0x61, 0xe9, 0x62, 0x0a), 'E_ENCODING'],
    ['NUL bytes', Uint8Array.of(0, 0, 0x0a), 'E_BINARY'],
  ])('a line with %s fails and costs no other', async (_, line, code) => {
    const lines = Buffer.concat([Buffer.from(line), Buffer.from('{"text":"성동"}\n')]);
    expect(await read(lines, { maxBytes: 1000 })).toEqual([failure(code), expect.objectContaining({ text: '성동' })]);
  });

  test.each([
    ['is missing', '{"text":"관악"}'],
    ['is empty', '{"text":"관악","key":" "}'],
    ['is no name', '{"text":"관악","key":{}}'],
  ])('a line whose id %s fails where the field was asked for', async (_, line) => {
    expect(await read(line, { idField: 'key' })).toEqual([failure('E_FIELD')]);
    expect(await read(line)).toMatchObject([{ id: 'news:1' }]);
  });

  test('what is broken is told without the words of the line, which may steer a terminal', async () => {
    const [broken, other] = (await read('{"text": \u001b[31m}\n{"\\u001b[31m":1}\n')) as { reason: string }[];
    expect(broken!.reason).toMatch(/^not JSON(?:: wrong at character 9)?$/);
    expect(other!.reason).toBe(String.raw`no text in the field "text"; it has "\u001b[31m" (--text-field)`);
  });

  test('does not echo what nests too deep, or reach for what an object inherits', async () => {
    const deep = `{"text":"관악","a":${'['.repeat(3000)}${']'.repeat(3000)}}\n`;
    expect(await read(deep, { passthrough: ['a'] })).toEqual([failure('E_DEPTH')]);
    const own = '{"text":"관악","__proto__":{"a":1}}\n';
    const [article] = (await read(own, { passthrough: ['__proto__', 'constructor'] })) as { passthrough: object }[];
    expect(JSON.stringify(article!.passthrough)).toBe('{"__proto__":{"a":1}}');
  });

  test('decodes a line as a text: by what it is, or as it is told', async () => {
    const line = iconv.encode('{"text":"관악구 우수상"}\n', 'cp949');
    expect(await read(line)).toMatchObject([{ text: '관악구 우수상', encoding: 'cp949' }]);
    expect(await read(line, { encoding: 'utf-8' })).toEqual([failure('E_ENCODING')]);
    expect(await read('\uFEFF{"text":"관악"}')).toMatchObject([{ text: '관악', encoding: 'utf-8' }]);
  });

  test('is told once that a file is in UTF-16, or holds what sasil has written', async () => {
    await expect(read(Buffer.from('\uFEFF{"text":"관악"}\n', 'utf16le'))).rejects.toMatchObject({ code: 'E_ENCODING' });
    const record = '{"schemaVersion":1,"article":{},"tool":{}}\n';
    await expect(read(record.repeat(3))).rejects.toMatchObject({ code: 'E_RECORDS' });
  });
});
