import { describe, expect, test } from '@jest/globals';
import { linesOf } from '../../../../batch/read/html/lines.js';
import { parsePage } from '../../../../batch/read/html/parse-page.js';

const lines = async (html: string): Promise<string[]> => linesOf((await parsePage(html)).body).map(({ text }) => text);

describe('linesOf', () => {
  test.each([
    ['blocks end a line', '<h1>가</h1><p>나</p><div>다<div>라</div>마</div>', ['가', '나', '다', '라', '마']],
    ['so does <br>, and two of them', '가<br>나<br/><br>다', ['가', '나', '다']],
    ['so do the items of lists', '<ul><li>가<li>나</ul><dl><dt>다<dd>라</dl>', ['가', '나', '다', '라']],
    ['inline elements do not', '<p>가<b>나</b> <i>다</i><span>라</span></p>', ['가나 다라']],
    ['white space is folded', '<p> 가 \n\t나&nbsp;&nbsp;다\u3000라 </p>', ['가 나 다 라']],
    ['white space alone is no line', '<p>&nbsp;</p><p> </p><p>가</p>', ['가']],
    ['what is preformatted keeps its lines', '<pre>가\n  나\n\n다</pre>라\n마', ['가', '나', '다', '라 마']],
    ['entities are characters', '<p>A&amp;B &lt;가&gt; &#9650;나 &quot;다&quot; &middot;</p>', ['A&B <가> ▲나 "다" ·']],
    [
      'a row is a line, with tabs between its cells',
      '<table><tr><th>기관<th>상</tr><tr><td>관악구<td><b>우수상</b></tr></table>',
      ['기관\t상', '관악구\t우수상'],
    ],
    [
      'a table that lays out a page is its blocks',
      '<table><tr><td><p>가</p><p>나</p></td><td>다<br>라</td></tr></table>',
      ['가', '나', '다', '라'],
    ],
    [
      'a picture with its caption stands apart',
      '앞<span class="photo"><img src="a.jpg"><em>사진</em></span>뒤<p><span><div>그림</div><em>설명</em></span>글</p>',
      ['앞', '사진', '뒤', '그림', '설명', '글'],
    ],
    ['an icon stands in its line', '<p>가 <img src="i.png" width="16"> 나</p>', ['가 나']],
    [
      'what nobody sees is left out',
      '<script>a</script><style>b</style><noscript>c</noscript><template>d</template><p hidden>e</p><button>f</button><!-- g -->가',
      ['가'],
    ],
  ])('%s', async (_, html, expected) => {
    expect(await lines(html)).toEqual(expected);
  });

  test('tells which lines are links', async () => {
    const { body } = await parsePage('<p><a>가나다</a></p><p><a>가나다</a> |</p><p>보라 <a>가나다</a></p>');
    expect(linesOf(body).map(({ isLink }) => isLink)).toEqual([true, false, false]);
  });

  test('reads a page that nests twenty thousand deep', async () => {
    expect(await lines(`${'<div>'.repeat(20_000)}가`)).toEqual(['가']);
  });
});

describe('parsePage', () => {
  test.each([
    ['a whole page', '<!doctype html><html lang="ko"><head><title>가</title></head><body><p>나</p></body></html>'],
    ['a page without a body', '<html lang="ko"><head><title>가</title></head><p>나</p></html>'],
    ['a page without a head', '<html lang="ko"><title>가</title><p>나</p></html>'],
    ['a page that says nothing', '<title>가</title><meta name="a" content="b"><p>나</p>'],
    [
      'a page in which head and body stand twice',
      '<head><title>가</title></head><html><body></body><body><p>나</p></html>',
    ],
    ['a page behind a comment', '<!-- 캐시 --><html><head><title>가</title></head><body><p>나</p></body></html>'],
    ['a page in capitals', '<HTML><HEAD><TITLE>가</TITLE></HEAD><BODY><P>나</P></BODY></HTML>'],
  ])('has a head and a body: %s', async (_, html) => {
    const page = await parsePage(html);
    expect(page.querySelector('title')?.textContent).toBe('가');
    expect(linesOf(page.body).map(({ text }) => text)).toEqual(['나']);
  });

  test('knows attributes in capitals', async () => {
    const page = await parsePage('<META NAME="date" CONTENT="2024-05-21"><P CLASS=view>가</P>');
    expect(page.querySelector('meta[name="date"]')?.getAttribute('content')).toBe('2024-05-21');
    expect(page.querySelector('.view')?.textContent).toBe('가');
  });
});
