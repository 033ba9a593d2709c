import { DecodeError, createExtractor, loadRules, type ArticleRecord, type OffsetUnit } from '../index.js';

export const rules = loadRules();

/** An extractor for each unit of offsets. */
export const extractors = {
  utf16: createExtractor(rules, { offsetUnit: 'utf16' }),
  codepoint: createExtractor(rules, { offsetUnit: 'codepoint' }),
  byte: createExtractor(rules, { offsetUnit: 'byte' }),
};

/** The record of a text that nobody wrote to a file. */
export function read(text: string, unit: OffsetUnit = 'utf16'): ArticleRecord {
  return extractors[unit].extract({ id: 'story', source: 'story.txt', bytes: Buffer.from(text, 'utf8') });
}

/** Why the text is no article, where it is none. */
export function readOrRefuse(text: string): ArticleRecord | DecodeError {
  try {
    return read(text);
  } catch (error) {
    if (error instanceof DecodeError) return error;
    throw error;
  }
}
