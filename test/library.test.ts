import { describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { DecodeError, InvalidRecordError, VERSION, createExtractor, extract, loadRules, validate } from '../index.js';

const TEXT = '관악구(청장 한도윤)가 복지 대상을 받았다.';
const rules = loadRules();

describe('extract', () => {
  test('reads bytes and text alike, with the hash of the bytes', () => {
    const ofText = extract({ id: 'story', text: TEXT }, { rules });
    expect(extract({ id: 'story', bytes: Buffer.from(TEXT) }, { rules })).toEqual(ofText);
    expect(ofText.article).toMatchObject({
      id: 'story',
      source: 'story',
      sha256: createHash('sha256').update(TEXT).digest('hex'),
      length: TEXT.length,
      language: 'ko',
    });
    expect(ofText.tool).toEqual({ version: VERSION, rules: rules.hash });
    expect(validate(ofText, TEXT)).toEqual([]);
  });

  test('reads by the built-in rules where none are given', () => {
    expect(extract({ id: 'story', text: TEXT })).toEqual(extract({ id: 'story', text: TEXT }, { rules }));
  });

  test('keeps the source it is told, and the text where it is asked for', () => {
    const { article } = extract({ id: 'story', source: 'a/b.txt', text: TEXT }, { rules, withText: true });
    expect(article).toMatchObject({ source: 'a/b.txt', text: TEXT });
  });

  test('counts in the unit asked for', () => {
    const { article } = extract({ id: 'story', text: TEXT }, { rules, offsetUnit: 'byte' });
    expect(article).toMatchObject({ offsetUnit: 'byte', length: Buffer.byteLength(TEXT) });
  });

  test('leaves a byte order mark out of bytes, and text as the caller holds it', () => {
    const marked = `\ufeff${TEXT}`;
    expect(extract({ id: 'story', bytes: Buffer.from(marked) }, { rules }).article.length).toBe(TEXT.length);
    expect(extract({ id: 'story', text: marked }, { rules }).article.length).toBe(marked.length);
  });

  test('decodes bytes by what they are, or by the encoding it is told', () => {
    const korean = Uint8Array.of(0xb0, 0xfc, 0xbe, 0xc7, 0xb1, 0xb8);
    const read = (input: { bytes: Uint8Array; encoding?: string }): unknown =>
      extract({ id: 'story', ...input }, { rules, withText: true }).article;
    expect(read({ bytes: korean })).toMatchObject({ text: '관악구', encoding: 'cp949' });
    expect(read({ bytes: korean, encoding: 'windows-1252' })).toMatchObject({ encoding: 'windows-1252' });
  });

  test('keeps what is known beside the text where the text does not say it, and fields of the input as they are', () => {
    const metadata = { outlet: '새벽일보', publishedAt: '2024-05-21' };
    const passthrough = { url: 'https://example.com/1', tags: ['가', { a: null }] };
    const input = { id: 'story', metadata, passthrough, encoding: 'cp949', sha256: 'a'.repeat(64) };
    expect(extract({ ...input, text: TEXT }, { rules }).article).toMatchObject({
      ...metadata,
      passthrough,
      encoding: 'cp949',
      sha256: 'a'.repeat(64),
    });
    const signed = `${TEXT}\n입력 2023-12-15 16:22\n저작권자 © 들녘신문 무단전재 및 재배포 금지`;
    expect(extract({ ...input, text: signed }, { rules }).article).toMatchObject({
      outlet: '들녘신문',
      publishedAt: '2023-12-15T16:22:00+09:00',
    });
  });

  test.each([
    ['no bytes', { bytes: new Uint8Array() }, 'E_EMPTY'],
    ['white space', { text: ' \n\t' }, 'E_EMPTY'],
    ['what is no text', { bytes: Uint8Array.of(0x50, 0x4b, 0, 0) }, 'E_BINARY'],
    ['another encoding', { bytes: Uint8Array.of(0x61, 0xe9, 0x62) }, 'E_ENCODING'],
  ])('throws a DecodeError for %s', (_, input, code) => {
    const attempt = (): unknown => extract({ id: 'story', ...input }, { rules });
    expect(attempt).toThrow(DecodeError);
    expect(attempt).toThrow(expect.objectContaining({ code }));
  });
});

describe('createExtractor', () => {
  test('reads many at a time as it reads each, in their order, and one without a record costs no other', () => {
    const extractor = createExtractor(rules);
    const stories = Array.from({ length: 40 }, (_, index) => ({
      id: `story-${index}`,
      text: `${TEXT} ${index}회째다.`,
    }));
    const empty = { id: 'empty', text: ' ' };
    const outcomes = extractor.extractMany([...stories.slice(0, 20), empty, ...stories.slice(20)]);
    expect(outcomes[20]).toEqual({ error: expect.objectContaining({ code: 'E_EMPTY' }) });
    expect(outcomes.toSpliced(20, 1)).toEqual(stories.map((story) => ({ record: extractor.extract(story) })));
    expect(extractor.extractMany([])).toEqual([]);
  });

  test('reads many articles, one like the other', () => {
    const extractor = createExtractor(rules);
    const first = extractor.extract({ id: 'story', text: TEXT });
    extractor.extract({ id: 'other', text: 'The city opened a library.' });
    expect(extractor.extract({ id: 'story', text: TEXT })).toEqual(first);
  });
});

test('an InvalidRecordError holds the record, and says whose it is, what is wrong first and how much more', () => {
  const record = extract({ id: 'story', text: TEXT }, { rules });
  const errors = validate({ ...record, article: { ...record.article, length: 7, text: 'another' } }, TEXT);
  const error = new InvalidRecordError(record, errors);
  expect(error).toMatchObject({ name: 'InvalidRecordError', record, errors });
  expect(error.message).toBe(`story: /article/length is 7, the source has ${TEXT.length} (and 1 more)`);
});
