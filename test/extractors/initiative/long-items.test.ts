import { expect, test } from '@jest/globals';
import type { Language } from '../../../pipeline/types.js';
import { docOf } from '../marked-items.js';
import { mentionsOf } from './items.js';

function lastItem(text: string, language: Language): string {
  const doc = docOf(text, language);
  const { start, end } = mentionsOf(doc).at(-1)!.parts!['item']!;
  return doc.view.text.slice(start, end);
}

test.each<[string, Language]>([
  [`구는 ▲골목 정비 ▲${'가'.repeat(2000)}`, 'ko'],
  [`The city plans ▲repair of alleys ▲${'a'.repeat(2000)}`, 'en'],
  [`구는 ▲골목 정비 ▲돌봄${'😀'.repeat(700)}`, 'ko'],
])('a word longer than what is looked at is not cut: %#', (text, language) => {
  expect(lastItem(text, language)).toBe(text.slice(text.lastIndexOf('▲') + 1));
});

test('a sentence longer than what is looked at ends an item at a word', () => {
  const words = Array.from({ length: 400 }, (_, at) => `word${at}`);
  const item = lastItem(`The city plans ▲repair of alleys ▲${words.join(' ')}`, 'en');
  expect(words).toContain(item.split(' ').at(-1));
});
