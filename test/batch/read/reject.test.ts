import { describe, expect, test } from '@jest/globals';
import type { ReadArticle } from '../../../batch/read/article.js';
import { articlesInLines } from '../../../batch/read/json-lines.js';
import { READ_DEFAULTS } from '../../../batch/read/options.js';
import { rejectOf } from '../../../batch/read/reject.js';
import type { Failure } from '../../../batch/read/failure.js';

const failure = { source: 'in/a.txt', code: 'E_TIMEOUT', reason: 'took too long' };

/** What reading gives of a reject that was written and is read again. */
async function again(failed: Failure, options = READ_DEFAULTS): Promise<ReadArticle | Failure> {
  const line = new TextEncoder().encode(`${JSON.stringify(rejectOf(failed))}\n`);
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield line;
  }
  const place = { id: 'rejects', source: 'rejects.jsonl', folder: 'rejects/', kind: { form: 'jsonl', packing: null } };
  for await (const article of articlesInLines(chunks(), place as never, options)) return article;
  throw new Error('nothing was read');
}

describe('a rejected document that is read again', () => {
  test.each([
    ['a text', 'text', new TextEncoder().encode('\uFEFF관악구\r\n')],
    ['a page', 'html', new TextEncoder().encode('<html>')],
    ['a text in no known encoding', 'text', Uint8Array.of(0xff, 0x00, 0x80)],
    ['an empty text', 'text', new Uint8Array()],
  ] as const)('is to the byte what it was where it is %s', async (_, form, bytes) => {
    const article: ReadArticle = { id: 'a', source: 'in/a.txt', size: bytes.length, form, bytes };
    const read = (await again({ ...failure, content: article })) as ReadArticle & { bytes: Uint8Array };
    expect({ ...read, bytes: [...read.bytes] }).toEqual({ ...article, bytes: [...bytes] });
  });

  test('is what it was where it is a field', async () => {
    const article: ReadArticle = {
      ...{ id: 'a', source: 'in/a.txt', size: 9, form: 'field', text: '관악구 \ud800' },
      ...{ encoding: 'cp949', hasOwnId: true, passthrough: { url: 'x' } },
    } as const;
    expect(await again({ ...failure, content: article })).toEqual({ ...article, size: expect.any(Number) });
  });

  test('is read by the options of today where it is a line', async () => {
    const line = { id: 'in:7', form: 'line', bytes: new TextEncoder().encode('{"body":"관악구"}') } as const;
    const failed = { source: 'in.jsonl:7', code: 'E_FIELD', reason: 'no text', content: line };
    expect(await again(failed)).toMatchObject({ code: 'E_FIELD', source: 'in.jsonl:7', content: { form: 'line' } });
    expect(await again(failed, { ...READ_DEFAULTS, textField: 'body' })).toMatchObject({
      ...{ id: 'in:7', source: 'in.jsonl:7', text: '관악구' },
    });
  });

  test('fails as it did where nothing was kept of it', async () => {
    expect(await again({ source: 'gone.txt', code: 'E_NOT_FOUND', reason: 'no such file' })).toMatchObject({
      source: 'gone.txt',
      code: 'E_NOT_FOUND',
      reason: 'no such file; its content was not kept',
    });
  });

  test.each([
    ['E_NOT_FOUND', 'read'],
    ['E_JSON', 'read'],
    ['E_ENCODING', 'decode'],
    ['E_TIMEOUT', 'extract'],
    ['E_INVALID', 'validate'],
  ])('%s says that it came to %s', (code, stage) => {
    expect(rejectOf({ ...failure, code })).toMatchObject({ rejectVersion: 1, code, stage });
  });
});
