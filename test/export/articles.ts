import { createExtractor, loadRules, type ArticleRecord, type RecordBullet } from '../../index.js';
import { seeds } from '../stories.js';

export interface Article {
  readonly record: ArticleRecord;
  readonly text: string;
}

const rules = loadRules();
const extractor = createExtractor(rules, { withText: true });

/** The stories of our own with their records, in UTF-16 code units. */
export const stories: readonly (Article & { readonly id: string })[] = seeds.map(({ id, bytes }) => {
  const record = extractor.extract({ id, bytes });
  return { id, record, text: record.article.text! };
});

/** A text in which these quotes, and nothing else, are list items; each is looked for behind the one before. */
export function withBullets(text: string, quotes: readonly string[]): Article {
  const record = extractor.extract({ id: 'nasty/[1]', source: 'a folder/# 1?.txt', text });
  let from = 0;
  const bullets = quotes.map((quote): RecordBullet => {
    const start = text.indexOf(quote, from);
    if (start < 0) throw new Error(`not in the text: ${quote}`);
    from = start;
    const evidence = [{ start, end: start + quote.length, text: quote }];
    return { mark: '▲', text: quote, kind: 'other', category: null, rule: 'lists/any', evidence };
  });
  const none = { mayors: [], districts: [], categories: [], awards: [], initiatives: [] };
  return { text, record: { ...record, ...none, bullets } };
}

/** What formats stumble over: reserved characters, pictures of two units, decomposed Hangul, ends of lines within. */
export const NASTY = withBullets(
  '  들여 쓴 👩‍🌾 줄: a_b|c[1]\\ *x* -> y; ‘z’\r\n\r\n\t관악구는 하나. 둘이 왔다.\u2028가\u0301나 \u1100\u1161\u1102\u1161\u000b끝\n',
  ['👩‍🌾 줄', 'a_b|c[1]\\ *x* -> y;', 'b|c', '관악구', '하나. 둘', '\u1100\u1161', '\u1102\u1161\u000b끝'],
);
