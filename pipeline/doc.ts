import type { Article, Doc } from './types.js';
import { makeView } from './view.js';

/** A document about which nothing has been said yet: the view is made, everything else is empty. */
export function newDoc(article: Article): Doc {
  return {
    article,
    view: makeView(article.text),
    blocks: [],
    language: 'und',
    mentions: [],
    places: [],
    heads: [],
    lists: [],
    bullets: [],
    awards: [],
    refusals: [],
    issues: [],
  };
}
