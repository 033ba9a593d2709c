import { createExtractor, loadRules } from '../../index.js';
import type { ViewedArticle } from '../../page/view.js';
import { seeds } from '../stories.js';

const extractor = createExtractor(loadRules(), { withText: true });

/** An article of these words. */
export function articleOf(id: string, text: string): ViewedArticle {
  return { record: extractor.extract({ id, text }), text };
}

/** The stories of our own, in Korean and in English. */
export const stories: readonly ViewedArticle[] = seeds.map(({ id, bytes }) => {
  const record = extractor.extract({ id, bytes });
  return { record, text: record.article.text! };
});

/** One with everything: a mayor, districts within awards, list items, lines of the page, a repeated line. */
export const WELFARE = articleOf(
  'welfare/ko',
  [
    '뉴스홈 > 사회',
    '글자크기 가+ 가-',
    '관악구, 지역복지사업 평가서 우수상 받아',
    '서울 관악구(구청장 박준희)는 보건복지부가 주관한 ‘2023년 지역복지사업 평가’의 ‘희망복지지원단 운영’ 분야에서 우수상을 받았다고 15일 밝혔다.',
    '이번 평가에서 구는 ▲이웃 살피기 모임 운영 ▲동 주민센터 상담실 마련 등으로 좋은 점수를 얻었다.',
    '서울 관악구(구청장 박준희)는 보건복지부가 주관한 ‘2023년 지역복지사업 평가’의 ‘희망복지지원단 운영’ 분야에서 우수상을 받았다고 15일 밝혔다.',
    '박준희 관악구청장은 “주민과 함께 받은 상”이라고 말했다.',
    '저작권자 ⓒ 무단전재 및 재배포 금지',
  ].join('\n\n'),
);

/** What would do harm if anything of it were taken for markup, an attribute, a script, a direction. */
export const HOSTILE_WORDS = [
  '<script>alert(1)</script>',
  '</script><script>alert(2)</script>',
  '" onload="alert(3)" x="',
  "' onmouseover='alert(4)",
  '<img src=x onerror=alert(5)>',
  '</style><style>*{display:none}</style>',
  '</title><base href=//evil.example>',
  '&lt;b&gt;&#x3c;i&#x3e;',
  '\u202E반대\u202C \u2066격리\u2069 \u200B빈\u200D칸\u00AD \uFEFF',
  '${alert(6)} {{7}} javascript:alert(8)',
];

/** An article of such words, in its id and source too, around facts that are found all the same. */
export const HOSTILE: ViewedArticle = (() => {
  const lines = HOSTILE_WORDS.map(
    (words, index) =>
      `서울 관악구(구청장 박준희)는 ‘${words}’ ▲${words} 운영 ▲주민 ${index}호 사업 ${words} 등을 했다.`,
  );
  const text = [`관악구 ${HOSTILE_WORDS.join(' ')}`, ...lines].join('\n\n');
  const id = `<b>"'&\u202E/${HOSTILE_WORDS[0]}`;
  return { record: extractor.extract({ id, source: `${HOSTILE_WORDS[2]}.txt`, text }), text };
})();
