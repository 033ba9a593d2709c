import type { GoldArticle, ScoredArticle, ScoredMayor, ScoredRecord } from './types.js';

/** What stands for the record of an article that has none. */
export const NO_FACTS: ScoredRecord = {
  article: { language: 'und' },
  mayors: [],
  districts: [],
  awards: [],
  bullets: [],
};

/** Each annotated article with its record, `NO_FACTS` where there is none; records that nobody annotated are left out. */
export function matchArticles(gold: readonly GoldArticle[], records: readonly ScoredRecord[]): ScoredArticle[] {
  const byId = recordsById(records);
  return gold.map((article) => ({ gold: article, record: byId(article.article) ?? NO_FACTS }));
}

/**
 * Finds the record of an annotated article by the article's id: a record's `article.source` or `article.id`, whole, its
 * last name, or its last two names joined by `/` or `.`. The first record of an id counts.
 */
function recordsById(records: readonly ScoredRecord[]): (id: string) => ScoredRecord | undefined {
  const byId = new Map<string, ScoredRecord>();
  for (const record of records.map(withoutOthers)) {
    for (const name of [record.article.source, record.article.id]) {
      for (const id of name ? idsOf(name) : []) if (!byId.has(id)) byId.set(id, record);
    }
  }
  return (id) => byId.get(id);
}

/** `stories/gwanak/ko.txt` answers to `stories/gwanak/ko`, `ko`, `gwanak/ko` and `gwanak.ko`. */
function idsOf(name: string): string[] {
  const path = name.replace(/\.(?:txt|html?)$/, '').split(/[\\/]/);
  const tail = path.slice(-2);
  return [path.join('/'), path.at(-1)!, tail.join('/'), tail.join('.')];
}

/** Former heads and candidates are no annotated facts: they count neither for nor against. */
export function withoutOthers(record: ScoredRecord): ScoredRecord {
  const isCurrent = ({ status = 'current' }: ScoredMayor): boolean => status === 'current';
  return { ...record, mayors: record.mayors.filter(isCurrent) };
}
