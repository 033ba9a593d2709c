import { describe, expect, test } from '@jest/globals';
import { language } from '../../pipeline/language.js';
import { segment } from '../../pipeline/segment.js';
import type { Doc } from '../../pipeline/types.js';
import { SHARED, testWithShared } from '../shared.js';
import { docOf, fileIn, readArticle, rules } from './read-text.js';

const first = segment(rules);
const stage = language();
const told = (...lines: string[]): Doc => stage.run(first.run(docOf(lines.join('\n'))));

const KOREAN = '구는 지난해 시작한 사업이 좋은 평가를 받아 상을 하나 받았다고 5일 밝혔다.';
const ENGLISH = 'The district said on the 5th that it had won a prize for the park that it built with its residents.';

describe('the language of a block', () => {
  test.each([
    ['관악구, 상 받아', 'ko'],
    ['ESG 경영', 'ko'],
    ['IT/과학', 'ko'],
    ['희망리본(Re-born)', 'ko'],
    ['AI 기반 CCTV 안전망', 'ko'],
    ['repoter : 홍길동 기자 ( gildong.hong@example.com )', 'ko'],
    ['기사 주소 https://www.example.com/news/articleView', 'ko'],
    ['Gwanak-gu Wins a Prize', 'en'],
    ['Smart City Gwanak 관악구', 'en'],
    ['2023-12-15 16:22', 'und'],
    ['A', 'und'],
    ['3.2℃ 83,960', 'und'],
    ['関東地方の天気予報です', 'und'],
    ['北京市政府表彰先进单位', 'und'],
    ['gildong@example.com', 'und'],
  ])('"%s" is %s', (line, expected) => {
    expect(told(line).blocks[0]!.language).toBe(expected);
  });
});

describe('the language of an article', () => {
  test('is that of its prose: Korean menus do not turn an English page', () => {
    const menus = ['본문 바로가기', '로그인', '회원가입', '전체기사', '정치', '경제', '사회', '오피니언'];
    const doc = told(...menus, ...menus, ...menus, 'Gwanak-gu Wins a Prize', ENGLISH, ...menus);
    expect(doc.language).toBe('en');
    expect(doc.blocks[0]!.language).toBe('ko');
    expect(doc.issues).toEqual([]);
  });

  test('is that of all lines where there is no prose', () => {
    expect(told('관악구, 상 받아', '오산시, 공원 열어').language).toBe('ko');
    expect(told('Gwanak-gu Wins a Prize for Its Park', 'Osan City Opens a Park').language).toBe('en');
    expect(told('Hadong-gun Wins Encouragement Award at 2024 Harbor Administration Contest').language).toBe('en');
  });

  test('is Korean for Korean prose with an English caption', () => {
    expect(told(KOREAN, 'Mayor Park of Gwanak-gu. Photo by Gwanak-gu', KOREAN).language).toBe('ko');
  });

  test.each([
    [
      'French',
      'La ville de Suwon a reçu mercredi le premier prix du concours national des communes pour ses services sociaux et ses bibliothèques.',
    ],
    [
      'German',
      'Die Stadt Suwon erhielt am Mittwoch den ersten Preis des landesweiten Wettbewerbs der Gemeinden für ihre Bibliotheken und Parks.',
    ],
    [
      'Spanish',
      'La ciudad de Suwon recibió el miércoles el primer premio del concurso nacional de municipios por sus bibliotecas y sus parques.',
    ],
    [
      'Vietnamese',
      'Thành phố Suwon hôm thứ Tư đã nhận giải nhất cuộc thi toàn quốc của các chính quyền địa phương nhờ thư viện và công viên.',
    ],
    [
      'Indonesian',
      'Kota Suwon pada hari Rabu menerima hadiah pertama dalam lomba nasional pemerintah daerah berkat perpustakaan dan taman kota.',
    ],
    [
      'Japanese',
      '水原市は水曜日、全国の自治体が競うコンテストで図書館と公園の取り組みが評価され、最優秀賞を受賞したと発表した。',
    ],
    ['Chinese', '水原市周三宣布，该市凭借图书馆和公园项目在全国地方政府评比中获得一等奖，市长对市民和公务员表示感谢。'],
  ])('%s is und, with one warning', (_, line) => {
    const doc = told(line, line.replace('Suwon', 'Osan'));
    expect(doc.language).toBe('und');
    expect(doc.issues).toEqual([{ severity: 'warning', source: 'language', reason: expect.any(String) }]);
  });

  test('digits alone are und', () => {
    expect(told('2023-12-15', '16:22').language).toBe('und');
  });

  test('English of few function words is English still', () => {
    const list =
      'Winners: Gwanak-gu, Excellence Award, Visiting Welfare Services; Osan City, Top Prize, Hope Support Team.';
    expect(told('Welfare Evaluation 2024 Winners Announced', list).language).toBe('en');
  });

  testWithShared('the five real articles and the 48 of the development corpus are told apart', () => {
    const seeds = ['000', '001', '002', '003', '004'].map(
      (start) => readArticle(fileIn(`${SHARED}/seeds`, start)).language,
    );
    expect(seeds).toEqual(['en', 'en', 'en', 'ko', 'en']);
    for (let story = 1; story <= 24; story++) {
      for (const version of ['ko', 'en']) {
        const name = `${String(story).padStart(2, '0')}.${version}`;
        expect([name, readArticle(`${SHARED}/dev/articles/${name}.txt`).language]).toEqual([name, version]);
      }
    }
  });
});
