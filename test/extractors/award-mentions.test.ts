import { describe, expect, test } from '@jest/globals';
import { newDoc } from '../../pipeline/doc.js';
import { loadRules } from '../../pipeline/rules.js';
import { read, stages } from '../../pipeline/run.js';
import type { MentionKind } from '../../pipeline/types.js';

const line = stages(loadRules());

function mentions(text: string, kind: MentionKind): string[] {
  const doc = read([newDoc({ id: 't', source: 't', sha256: '', encoding: 'utf-8', text })], line)[0]!;
  return doc.mentions
    .filter((mention) => mention.kind === kind)
    .map(({ span, text: seen }) => {
      expect(doc.view.text.slice(span.start, span.end)).toBe(seen);
      return seen;
    });
}

describe('levels', () => {
  test.each([
    ['광양시는 최우수상을 받았다.', ['최우수상']],
    ['광양시는 대상을 거머쥐었다.', ['대상']],
    ['광양시는 환경부장관상을 받았다.', ['환경부장관상']],
    ['광양시는 국무총리 표창을 받았다.', ['국무총리 표창']],
    ['광양시는 우수기관으로 선정됐다.', ['우수기관']],
    ['광양시는 SA등급을 받았다.', ['SA등급']],
    ['광양시장은 동네지기상을 품에 안았다.', ['동네지기상']],
    ['시민 500명을 대상으로 조사했다.', []],
    ['지원 대상은 청년이다.', []],
    ['우수한 공무원과 우수 사례를 찾는다.', []],
    ['광양시는 예상을 넘는 세상을 열었다.', []],
    ['서울시장 상인회가 모였다.', []],
    ['Gwangyang City won the Grand Prize.', ['Grand Prize']],
    ['Gwangyang City won the Top Excellence Award.', ['Top Excellence Award']],
    ["Gwangyang City received the Prime Minister's Award.", ["Prime Minister's Award"]],
    ['Gwangyang City was selected as an excellent institution.', ['excellent institution']],
    ['It is a best practice of the city.', []],
    ["The Citizens' Grand Prize goes to residents.", []],
  ])('%s', (text, expected) => {
    expect(mentions(text, 'level')).toEqual(expected);
  });
});

describe('fields', () => {
  test.each([
    ['나주시는 ‘마을 돌봄’ 분야에서 우수상을 받았다.', ['마을 돌봄']],
    ['나주시는 환경 관리 분야 우수상을 받았다.', ['환경 관리']],
    ['나주시는 찾아가는 보건복지서비스 제공 분야 우수상을 받았다.', ['찾아가는 보건복지서비스 제공']],
    ['나주시는 하천 관리와 숲 관리 두 분야에서 상을 받았다.', ['하천 관리', '숲 관리']],
    ['나주시는 영산강축제로 먹거리 부문 금상을 받았다.', ['먹거리']],
    ['나주시는 강변 도로 정비 분야 우수상을 받았다.', ['강변 도로 정비']],
    ['모두 7개 분야를 보았다.', []],
    ['다양한 분야에서 상을 받았다.', []],
    ['복지 행정상 총 4개 분야를 보았다.', []],
    ["Naju City won the top award in the 'Village Care' category.", ['Village Care']],
    ['Naju City won the top award in the local economy category.', ['local economy']],
    ['Naju City won in four categories.', []],
  ])('%s', (text, expected) => {
    expect(mentions(text, 'category')).toEqual(expected);
  });
});

describe('programs', () => {
  test.each([
    ['무안군은 ‘2023 농촌 경관 경진대회’에서 상을 받았다.', ['2023 농촌 경관 경진대회']],
    ['무안군은 2022년 지역복지사업 평가에서 상을 받았다.', ['2022년 지역복지사업 평가']],
    ['무안군은 전국 도서관 운영 평가에서 상을 받았다.', ['전국 도서관 운영 평가']],
    ['무안군은 9일 군청 대회의실에서 회의를 열었다.', []],
    ['무안군은 9일 시상식에서 상을 받았다.', []],
    ['무안군은 9일 도청에서 열린 숲길 가꾸기 대회의 상을 받았다.', ['숲길 가꾸기 대회']],
    ['무안군은 높은 평가를 받았다.', []],
    ['무안군은 ‘우수상’을 받았다.', []],
    ['Muan County won at the 2023 Rural Landscape Contest.', ['2023 Rural Landscape Contest']],
    ['Muan County won in the disaster management evaluation.', ['disaster management evaluation']],
    ['Muan County received a high evaluation.', []],
  ])('%s', (text, expected) => {
    expect(mentions(text, 'program')).toEqual(expected);
  });
});
