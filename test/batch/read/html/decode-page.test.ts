import { describe, expect, test } from '@jest/globals';
import iconv from 'iconv-lite';
import { decodePage } from '../../../../batch/read/html/decode-page.js';
import { readHtml } from '../../../../batch/read/html.js';

const page = (charset: string, text = '<p>서울 관악구는 우수상을 받았다고 밝혔다.</p>'): string =>
  `<html><head><title>관악</title>${charset}</head><body>${text}</body></html>`;

const EUC_KR = '<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=euc-kr">';
const UTF_8 = '<meta charset="utf-8">';

describe('decodePage', () => {
  test.each([
    ['UTF-8 as it says', UTF_8, 'utf-8', 'utf-8'],
    ['UTF-8, whatever it says', EUC_KR, 'utf-8', 'utf-8'],
    ['UTF-8 that says nothing', '', 'utf-8', 'utf-8'],
    ['CP949 as it says', EUC_KR, 'cp949', 'cp949'],
    ['CP949, though it says UTF-8', UTF_8, 'cp949', 'cp949'],
    ['CP949 that says nothing', '', 'cp949', 'cp949'],
    ['another encoding as it says', '<meta charset=shift_jis>', 'shift_jis', 'shift_jis'],
  ])('reads %s', (_, charset, encoding, found) => {
    const html =
      encoding === 'shift_jis'
        ? page(charset, '<p>これはひらがなのおおいぶんしょうです。</p>').replace('관악', '')
        : page(charset);
    expect(decodePage(iconv.encode(html, encoding), null)).toEqual({ html, encoding: found, isDamaged: false });
  });

  test('reads UTF-16 by its byte order mark, and what it is told', () => {
    const html = page('');
    expect(decodePage(Buffer.from(`\uFEFF${html}`, 'utf16le'), null)).toMatchObject({ html, encoding: 'utf-16le' });
    expect(decodePage(iconv.encode(page(UTF_8), 'cp949'), 'cp949').html).toBe(page(UTF_8));
    expect(() => decodePage(iconv.encode(html, 'cp949'), 'utf-8')).toThrow(
      expect.objectContaining({ code: 'E_ENCODING' }),
    );
  });
});

describe('a page of which bytes are wrong', () => {
  const story = '<p>서울 관악구(구청장 박준희)는 보건복지부 평가에서 우수상을 받았다고 21일 밝혔다.</p>'.repeat(5);
  const cut = Buffer.from('관악구').subarray(0, 7);
  const around = (before: string, bytes: Uint8Array, after: string): Buffer =>
    Buffer.concat([Buffer.from(before), bytes, Buffer.from(after)]);
  const [start, end] = page(UTF_8, `${story}|`).split('|') as [string, string];

  test('outside its article is read: shortened titles of other articles are often cut', async () => {
    const links = [
      '<ul>',
      ...Array.from({ length: 4 }, () => '<li><a href="/">다른 기사</a></li>'),
      '<li><a href="/">',
    ].join('');
    const { text, encoding } = await readHtml(around(start + links, cut, `</a></li></ul>${end}`));
    expect({ encoding, lines: text.split('\n').length }).toEqual({ encoding: 'utf-8', lines: 5 });
    expect(text).not.toContain('\uFFFD');
  });

  test('in its article is refused: nothing becomes U+FFFD', async () => {
    const input = around(`${start}<p>이어서 `, cut, ` 은평구가 대상을 받았다고 그는 말했다. 모두 기뻐했다.</p>${end}`);
    await expect(readHtml(input)).rejects.toMatchObject({ name: 'DecodeError', code: 'E_ENCODING' });
  });

  test('is read without a stray NUL, as browsers read it', async () => {
    const { text } = await readHtml(around(start.repeat(4), Buffer.alloc(1), end));
    expect(text).toMatch(/우수상을 받았다고 21일 밝혔다\.$/);
  });

  test('is no page where it is no text', async () => {
    await expect(readHtml(around(start, Buffer.alloc(800), end))).rejects.toMatchObject({ code: 'E_BINARY' });
    await expect(readHtml(Buffer.from(page('', '<img src="a.png">')))).rejects.toMatchObject({ code: 'E_EMPTY' });
    await expect(readHtml(new Uint8Array())).rejects.toMatchObject({ code: 'E_EMPTY' });
  });
});
