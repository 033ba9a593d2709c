import { describe, test } from '@jest/globals';
import { expectItems } from './items.js';

describe('what a mark opens in Korean and is no item', () => {
  test.each([
    ['a caption', '▲ 이한들 하늘구청장이 시상식에서 소감을 말하고 있다. 하늘구 제공\n구는 상을 받았다.'],
    ['a caption that is a headline', '▲ 새벽군, 복지 평가 우수상 수상\n새벽군은 상을 받았다고 밝혔다.'],
    ['two captions in a row', '▲ 하늘구청 전경\n▲ 시상식에서 상패를 든 이한들 구청장(왼쪽)'],
    [
      'the same caption twice',
      '▲ 박노을 푸른시장이 상패를 들어 보이고 있다.\n▲ 박노을 푸른시장이 상패를 들어 보이고 있다.',
    ],
    ['a mark behind a caption’s words', '시상식이 열리는 모습. △사진 하늘구'],
    [
      'an answer in an interview',
      '- 취임 소감은.\n▲ 주민 여러분께 고맙습니다. 약속을 지키겠습니다.\n- 계획은.\n▲ 골목부터 살피겠습니다. 안전이 먼저입니다.',
    ],
    ['a link to a related story', '▶관련기사 하늘구, 3년 연속 수상\n▶본보 3월 2일자 5면 참조'],
    ['subheads', '■ 청렴한 행정\n구는 상담실을 열었다.\n■ 따뜻한 복지\n구는 도시락을 나눴다.'],
    [
      'a heading mark over a paragraph',
      '◆ 새벽군, 9년 연속 우수기관\n새벽군은 이로써 기록을 썼다.\n◆ 푸른시, 경제 ‘탁월’\n푸른시는 등급을 받았다.',
    ],
    [
      'paragraphs of a press release',
      '□ 하늘구는 평가에서 대상을 받았다고 밝혔다.\n□ 이 평가는 해마다 열린다.\n ○ 올해는 40개 기관이 참여했다.\n ○ 구는 두 해째 참여했다.',
    ],
    ['a lone note', '구는 행사를 연다.\n※ 문의 : 하늘구 복지과(02-000-0000)'],
    ['a circle that blanks a name', '김○○ 씨와 이○○ 씨가 상을 받았고, 박○ 주무관은 축하했다.'],
    ['blanks in a row', '문제 : 하늘구의 새 이름은 □□□□ 이다. 정답은 ○○○○ 이다.'],
    ['a sign-off', '더 나은 내일을 열겠다.\n◎공감언론 하늘통신 sky@example.com'],
    ['a rise in percent', '세입은 전년보다 ▲3.2% 늘었고 세출은 ▽1.5% 줄었다.'],
    ['headlines of other news', '구는 힘쓰겠다고 말했다.\n이 시각 주요뉴스\n□ 시장 상인의 하루\n□ 첫눈 내린 아침'],
    [
      'ways to reach the newsroom',
      '■ 제보하기\n▷ 전화 : 02-000-0000\n▷ 이메일 : news@example.com\n▷ 카카오톡 : 하늘통신',
    ],
    ['middle dots and dashes', '- 복지\n- 안전\n· 교육\n· 환경'],
    ['a mark with no words', '오늘의 날씨 ▲ ▼'],
    ['one item with no list beside it', '구는 ▲보안등 설치를 마쳤다.\n주민이 기뻐했다.'],
  ])('%s', (_title, text) => expectItems(text, 'ko'));
});
