import { josa } from 'es-hangul';
import { expect, test } from '@jest/globals';
import { misread, type Frame, type Level } from './frames.js';

const WORDS = {
  government: ['하동군', '순천시', '관악구', '부여군', '김해시'],
  level: [
    ['대상', 'grand'],
    ['최우수상', 'top'],
    ['우수상', 'excellence'],
    ['장려상', 'encouragement'],
    ['특별상', 'special'],
    ['은상', 'silver'],
    ['국무총리상', 'prime-minister'],
    ['장관상', 'minister'],
  ] as Level[],
  program: [
    '‘나루 환경관리 평가’',
    '‘2024 나루 행정대회’',
    '산림행정 종합평가',
    '지방세정 종합평가',
    '‘제3회 나루 어워드’',
  ],
  field: ['관광', '주민 참여', '스마트 도시', '기후환경 대응', '복지·보건', '문화예술'],
};

const eun = (word: string) => josa(word, '은/는');
const i = (word: string) => josa(word, '이/가');
const eul = (word: string) => josa(word, '을/를');
const wa = (word: string) => josa(word, '와/과');
const last = (word: string) => word.slice(-1);

const FRAMES: Record<string, Frame> = {
  'one level in one program': ({ government, level, program }) => {
    const [g, [l, r], p] = [government(), level(), program()];
    return [`${eun(g)} ${p}에서 ${eul(l)} 받았다고 3일 밝혔다.`, [g, p, null, r]];
  },
  'its field': ({ government, level, program, field }) => {
    const [g, [l, r], p, f] = [government(), level(), program(), field()];
    return [`${eun(g)} 행정안전부가 주관한 ${p}에서 ${f} 분야 ${eul(l)} 받았다.`, [g, p, f, r]];
  },
  'a headline with 서': ({ government, level, program, field }) => {
    const [g, [l, r], p, f] = [government(), level(), program(), field()];
    return [`${g}, ${p}서 ${f} 분야 ${l} 수상\n\n${g}에 반가운 소식이 왔다.`, [g, p, f, r]];
  },
  'a second program': ({ government, level, program }) => {
    const [g, [l, r], [m, s], p, q] = [government(), level(), level(), program(), program()];
    return [`${eun(g)} 또 ${p}에서 ${eul(l)}, ${q}에서 ${eul(m)} 각각 받았다.`, [g, p, null, r], [g, q, null, s]];
  },
  'a second field': ({ government, level, program, field }) => {
    const [g, [l, r], [m, s], p, f, h] = [government(), level(), level(), program(), field(), field()];
    return [`${eun(g)} ${p} ${f} 부문에서 ${eul(l)}, ${h} 부문에서 ${eul(m)} 차지했다.`, [g, p, f, r], [g, p, h, s]];
  },
  'fields that a count sums up': ({ government, level, program, field }) => {
    const [g, [l, r], p, f, h, k] = [government(), level(), program(), field(), field(), field()];
    const told = [f, h, k].map((name) => [g, p, name, r] as const);
    return [`${eun(g)} ${p}에서 ${f}, ${h}, ${k} 등 3개 분야 ${eul(l)} 받았다.`, ...told];
  },
  'fields in a list': ({ government, level, program, field }) => {
    const [g, [l, r], p, f, h, k] = [government(), level(), program(), field(), field(), field()];
    const told = [f, h, k].map((name) => [g, p, name, r] as const);
    return [`${eun(g)} ${p}에서 ▲${f} ▲${h} ▲${k} 등 3개 분야에서 ${eul(l)} 받았다.`, ...told];
  },
  'a row of winners': ({ government, level, program }) => {
    const [g, h, k, [l, r], [m, s], p] = [government(), government(), government(), level(), level(), program()];
    const text = `도는 3일 ${p} 결과를 발표했다. ${eun(l)} ${i(g)}, ${eun(m)} ${h}·${i(k)} 각각 차지했다.`;
    return [text, [g, p, null, r], [h, p, null, s], [k, p, null, s]];
  },
  'a row of levels under a field': ({ government, program, field }) => {
    const [g, h, k, m, p, f, o] = [government(), government(), government(), government(), program(), field(), field()];
    const text = `도는 3일 ${p} 결과를 발표했다.\n\n도는 ▲${f} 분야 최우수상 ${g}, 우수상 ${h} ▲${o} 분야 최우수상 ${k}, 우수상 ${eul(m)} 각각 선정했다.`;
    return [text, [g, p, f, 'top'], [h, p, f, 'excellence'], [k, p, o, 'top'], [m, p, o, 'excellence']];
  },
  'lines of levels': ({ government, level, program }) => {
    const [g, h, k, [l, r], [m, s], p] = [government(), government(), government(), level(), level(), program()];
    const text = `도는 3일 ${p} 결과를 발표했다. 수상 기관은 다음과 같다.\n\n▲${l}: ${g}\n▲${m}: ${h}, ${k}`;
    return [text, [g, p, null, r], [h, p, null, s], [k, p, null, s]];
  },
  'a list of awards': ({ government, level, program }) => {
    const [g, [l, r], [m, s], p, q] = [government(), level(), level(), program(), program()];
    return [`${eun(g)} 올해 ▲${p} ${l} ▲${q} ${m} 등을 받았다.`, [g, p, null, r], [g, q, null, s]];
  },
  'last year’s level': ({ government, level }) => {
    const [g, [l, r], [m, s]] = [government(), level(), level()];
    const text = `${eun(g)} ‘2024년 나루 도로평가’에서 지난해 ${m}에 이어 올해 ${eul(l)} 받았다.`;
    return [text, [g, '2024년 나루 도로평가', null, r], [g, '나루 도로평가', null, s]];
  },
  'last year’s level before the program': ({ government, level }) => {
    const [g, [l, r], [m, s]] = [government(), level(), level()];
    const text = `${eun(g)} 지난해 ${eul(m)} 받은 데 이어 ‘2024년 나루 도로평가’에서 ${eul(l)} 차지했다.`;
    return [text, [g, '2024년 나루 도로평가', null, r], [g, '나루 도로평가', null, s]];
  },
  'years before in another sentence': ({ government, level }) => {
    const [g, [l, r], [m, s], [n, t]] = [government(), level(), level(), level()];
    const text = `${eun(g)} ‘2024년 나루 도로평가’에서 ${eul(l)} 받았다. 이 평가에서 ${eun(last(g))} 2022년에 ${eul(m)}, 2023년에는 ${eul(n)} 받았다.`;
    return [text, [g, '2024년 나루 도로평가', null, r], [g, '나루 도로평가', null, s], [g, '나루 도로평가', null, t]];
  },
  'together with another': ({ government, level, program }) => {
    const [g, h, [l, r], p] = [government(), government(), level(), program()];
    return [`${eun(g)} ${p}에서 ${wa(h)} 함께 ${eul(l)} 받았다.`, [g, p, null, r], [h, p, null, r]];
  },
  'its project': ({ government, level, program, field }) => {
    const [g, [l, r], p, f] = [government(), level(), program(), field()];
    return [`${g}의 ‘바람길 조성사업’이 ${p} ${f} 분야에서 ${eul(l)} 수상했다.`, [g, p, f, r]];
  },
  'winners in brackets behind levels': ({ government, level, program }) => {
    const [g, h, k, [l, r], [m, s], p] = [government(), government(), government(), level(), level(), program()];
    return [
      `${p}에서는 ${l}(${g}), ${m}(${h}·${k}) 등 3곳이 뽑혔다.`,
      [g, p, null, r],
      [h, p, null, s],
      [k, p, null, s],
    ];
  },
  'levels in brackets behind winners': ({ government, level, program }) => {
    const [g, h, [l, r], [m, s], p] = [government(), government(), level(), level(), program()];
    return [`도내에서는 ${g}(${l}), ${h}(${m})가 ${p}에서 상을 탔다.`, [g, p, null, r], [h, p, null, s]];
  },
  'two cities pointed at': ({ government, level, program }) => {
    const [g, h, [l, r], [m, s], p] = [government(), government(), level(), level(), program()];
    const text = `${wa(g)} ${i(h)} 나란히 웃었다. 두 지자체는 ${p}에서 각각 ${wa(l)} ${eul(m)} 받았다.`;
    return [text, [g, p, null, r], [h, p, null, s]];
  },
  'chosen in a row': ({ government, program }) => {
    const [g, h, p] = [government(), government(), program()];
    const text = `도는 ${p} 결과 ${eul(g)} 최우수, ${eul(h)} 우수로 정했다.`;
    return [text, [g, p, null, 'top'], [h, p, null, 'excellence']];
  },
  'two programs side by side': ({ government, level }) => {
    const [g, [l, r], [m, s]] = [government(), level(), level()];
    const text = `${eun(g)} ‘나루 도로평가’와 ‘나루 하천 경진대회’에서 각각 ${wa(l)} ${eul(m)} 받았다.`;
    return [text, [g, '나루 도로평가', null, r], [g, '나루 하천 경진대회', null, s]];
  },
  'a fair': ({ government, level, field }) => {
    const [g, [l, r], f] = [government(), level(), field()];
    const text = `${eun(g)} 서울에서 열린 나루마을 돌봄박람회에서 ${f} 부문 ${eul(l)} 받았다.`;
    return [text, [g, '나루마을 돌봄박람회', f, r]];
  },
  'an earlier year of the same level': ({ government, level }) => {
    const [g, [l, r]] = [government(), level()];
    const text = `${eun(g)} ‘2024년 나루 도로평가’에서 ${eul(l)} 받았다. ${i(g)} 이 평가에서 ${eul(l)} 받은 것은 2021년에 이어 두 번째다.`;
    return [text, [g, '2024년 나루 도로평가', null, r], [g, '나루 도로평가', null, r]];
  },
  'had last year’s level': ({ government, level }) => {
    const [g, [l, r], [m, s]] = [government(), level(), level()];
    const text = `지난해 ${eul(m)} 받았던 ${eun(g)} 올해 ‘나루 도로평가’에서 ${eul(l)} 받았다.`;
    return [text, [g, '나루 도로평가', null, r], [g, '나루 도로평가', null, s]];
  },
  'a prize still to be won': ({ government, level, program }) => [
    `${eun(government())} 내년 ${program()}에서 ${eul(level()[0])} 받는 것을 목표로 준비하고 있다.`,
  ],
  'prizes of citizens': ({ government, level }) => [
    `${eun(government())} ‘제3회 나루 사진 공모전’ 시상식을 열었다. ${eun(level()[0])} 김바다 씨가, ${eun(level()[0])} 박하늘 씨가 각각 받았다.`,
  ],
};

test.each(Object.entries(FRAMES))('%s', (_name, frame) => {
  expect(misread(frame, WORDS)).toEqual([]);
});

const NOTHING_WON: Record<string, (g: string, l: string, p: string) => string> = {
  'a prize sought': (g, l, p) => `${eun(g)} ${p}에서 ${eul(l)} 노린다.`,
  'a candidate': (g, l, p) => `${eun(g)} ${p}에서 ${l} 후보에 올랐다.`,
  'a prize missed': (g, l, p) => `${eun(g)} ${p}에서 아쉽게 ${eul(l)} 놓쳤다.`,
  'a prize not got': (g, l, p) => `${eun(g)} ${p}에서 ${eul(l)} 받지 못했다.`,
  'a failure': (g, l, p) => `${eun(g)} ${p}에서 ${l} 수상에 실패했다.`,
  'a vow': (g, l, p) => `${eun(g)} ${eul(p)} 앞두고 ${l} 수상을 다짐했다.`,
  'a condition': (g, l, p) => `${eun(g)} ${p}에서 ${eul(l)} 받으면 인센티브 1억 원을 받게 된다.`,
  'a means': (g, l, p) => `${eun(g)} ${p}에서 ${eul(l)} 받기 위해 전담반을 꾸렸다.`,
  'contended for': (g, l, p) => `${eun(g)} ${eul(l)} 놓고 ${p} 본선에서 겨룬다.`,
  'given to groups': (g, l) => `${eun(g)} 관내 단체 3곳에 ${eul(l)} 수여했다.`,
  'given to an office': (g, l) => `${eun(g)} 부서별 사례를 심사해 도로과에 ${eul(l)} 줬다.`,
  'given to shops': (g) => `${eun(g)} 관내 식당 12곳을 우수기관으로 지정했다.`,
  'a firm': (g, l, p) => `${g}에 있는 ㈜하늘식품이 ${p}에서 ${eul(l)} 받았다.`,
  'an official': (g, l, p) => `${g} 소속 김바다 주무관이 ${p}에서 ${eul(l)} 받았다.`,
  'a school in its contest': (g, l, p) => `${i(g)} 주최한 ${p}에서 나루초등학교가 ${eul(l)} 차지했다.`,
  'a member of its council': (g, l, p) => `${g}의회 박하늘 의원이 ${p}에서 ${eul(l)} 받았다.`,
  'works on show': (g, l) => `${eun(g)} ${l} 수상작을 로비에 전시한다.`,
  'prizes to be given': (g, l, p) => `${eun(g)} ${p}의 기준을 정하고 ${l} 2곳, 우수상 3곳을 가릴 계획이다.`,
};

test.each(Object.entries(NOTHING_WON))('nothing won: %s', (_name, tell) => {
  expect(misread(({ government, level, program }) => [tell(government(), level()[0], program())], WORDS)).toEqual([]);
});

/** Of a prize and of an institution, in the past. */
const OF_PRIZES = '받았다 탔다 타냈다 따냈다 거머쥐었다 움켜쥐었다 차지했다 휩쓸었다 가져왔다 품에 안았다 꿰찼다 낚아챘다 싹쓸이했다 놓치지 않았다 이어갔다 수상하는 등 성과를 냈다 추가했다 이끌어냈다 쟁취했다 수확했다 손에 쥐었다'; // prettier-ignore
const OF_INSTITUTIONS = '선정됐다 뽑혔다 꼽혔다 지정됐다 선발됐다 확정됐다 결정됐다 낙점됐다 인정받았다 평가받았다 분류됐다 올라섰다 도약했다 자리매김했다'; // prettier-ignore

test.each(OF_PRIZES.split(/(?<=다) /))('우수상을 %s', (verb) => {
  expect(misread(({ government, program }) => {
    const [g, p] = [government(), program()];
    return [`${i(g)} ${p}에서 우수상을 ${verb}.`, [g, p, null, 'excellence']];
  }, WORDS)).toEqual([]); // prettier-ignore
});

test.each(OF_INSTITUTIONS.split(/(?<=다) /))('우수기관으로 %s', (verb) => {
  expect(misread(({ government, program }) => {
    const [g, p] = [government(), program()];
    return [`${i(g)} ${p} 우수기관으로 2년 연속 ${verb}.`, [g, p, null, 'institution']];
  }, WORDS)).toEqual([]); // prettier-ignore
});
