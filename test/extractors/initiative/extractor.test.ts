import { describe, expect, test } from '@jest/globals';
import { MOST, growth } from '../../growth.js';
import { docOf } from '../marked-items.js';
import { extractor, mentionsOf } from './items.js';

describe('the extractor', () => {
  test('never reads a block of neither language', () => {
    const doc = docOf('▲A ▲B', 'ko');
    const block = { ...doc.blocks[0]!, language: 'und' as const };
    expect(extractor.extract(block, 0, { ...doc, blocks: [block] })).toEqual([]);
  });

  test('does not take a dropped line for the neighbour of an item', () => {
    const doc = docOf('▶ 골목 정비\n▶ 쉼터 조성', 'ko');
    const dropped = { ...doc.blocks[1]!, drop: { reason: 'boilerplate' as const, rule: 'outlets/any/x' } };
    const blocks = [doc.blocks[0]!, dropped];
    expect(extractor.extract(blocks[0]!, 0, { ...doc, blocks })).toEqual([]);
    expect(extractor.extract(doc.blocks[0]!, 0, doc)).toHaveLength(1);
  });

  test('does not join items over the border of two stories', () => {
    const doc = docOf('▶ 골목 정비\n▶ 쉼터 조성', 'ko');
    const blocks = [doc.blocks[0]!, { ...doc.blocks[1]!, section: 1 }];
    expect(blocks.flatMap((block, index) => extractor.extract(block, index, { ...doc, blocks }))).toEqual([]);
  });

  test('takes time in proportion to a line of nothing but marks and spaces', async () => {
    const read = (items: number): unknown[] => mentionsOf(docOf(`구는 ${'▲ 정비 '.repeat(items)}등을 폈다.`, 'ko'));
    expect(read(4000)).toHaveLength(4000);
    expect(await growth(read, 1000)).toBeLessThan(MOST);
  });
});
