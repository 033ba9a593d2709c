import { describe, expect, test } from '@jest/globals';
import { html, joined, markupOf } from '../../page/html.js';

describe('html', () => {
  test('escapes what is put in, in text and in attributes', () => {
    const nasty = `<a href='x' title="y">&amp;`;
    expect(markupOf(html`<p title="${nasty}">${nasty}</p>`)).toBe(
      '<p title="&lt;a href=&#39;x&#39; title=&quot;y&quot;&gt;&amp;amp;">&lt;a href=&#39;x&#39; title=&quot;y&quot;&gt;&amp;amp;</p>',
    );
  });

  test('takes pieces, lists and numbers as they are, and nothing for null and false', () => {
    expect(markupOf(html`${html`<b>1</b>`}${[2, [html`<i>3</i>`]]}${null}${undefined}${false}`)).toBe(
      '<b>1</b>2<i>3</i>',
    );
  });

  test('takes nothing for a piece that was not made by it', () => {
    const forged = JSON.parse('{"markup":"<script>","Symbol(markup)":"<script>"}') as never;
    expect(() => markupOf(html`${forged}`)).toThrow();
  });

  test.each([
    ['\u202Eabc', '[U+202E]abc'],
    ['a\u200Bb\u00ADc', 'a[U+200B]b[U+00AD]c'],
    ['\u0000\u001B\u0085\u2028', '[U+0000][U+001B][U+0085][U+2028]'],
    ['\uD800x', '[U+D800]x'],
    ['tab\tline\nend', 'tab\tline\nend'],
    ['👩‍🌾 🧑🏽‍🚀 ❤️‍🔥', '👩‍🌾 🧑🏽‍🚀 ❤️‍🔥'],
    ['a\u200Db', 'a[U+200D]b'],
    ['각 \u1100\u1161 a\u0301', '각 \u1100\u1161 a\u0301'],
  ])('shows characters that cannot be seen: %j', (text, shown) => {
    expect(markupOf(html`${text}`)).toBe(shown);
  });
});

describe('joined', () => {
  test('puts something between each two', () => {
    expect(markupOf(joined(['a', html`<b></b>`, 'c'], ' & '))).toBe('a &amp; <b></b> &amp; c');
    expect(markupOf(joined([], ', '))).toBe('');
  });
});
