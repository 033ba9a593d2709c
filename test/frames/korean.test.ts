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

/** Of a prize and of an institution, in the past. */
const OF_PRIZES = '받았다 탔다 타냈다 따냈다 거머쥐었다 움켜쥐었다 차지했다 휩쓸었다 가져왔다 품에 안았다 꿰찼다 낚아챘다 싹쓸이했다 놓치지 않았다 이어갔다 수상하는 등 성과를 냈다'; // prettier-ignore
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
