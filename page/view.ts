import { document } from './document.js';
import { html, type Html } from './html.js';
import { keysHelp } from './keys.js';
import { kindFilter } from './kinds.js';
import { runningText } from './running-text.js';
import { articleSection, placed, type PlacedArticle, type ViewedArticle } from './view/article.js';

export type { ViewedArticle } from './view/article.js';

/**
 * One HTML page of articles with what was read from them: the text with its facts marked, what was dropped and why, the
 * rule and the places behind each fact. The page needs nothing else and asks for nothing; records must be valid and
 * count in UTF-16 code units (`inUtf16`).
 */
export function viewPage(articles: readonly ViewedArticle[]): string {
  const all = articles.map(placed);
  const [only] = all;
  const title = all.length === 1 ? only!.record.article.id : `${all.length} articles`;
  return document({
    title: `${title} – sasil view`,
    kind: 'view',
    body: html`
      <header class="bar">
        <p class="brand">sasil <span>view</span></p>
        ${kindFilter(all.flatMap(({ facts }) => facts))}
        <label class="filter"><input type="checkbox" id="unfold" /> lines not read</label>
        ${keysHelp('article')}
      </header>
      ${all.length > 1 && articleList(all)}
      <main>${all.map(articleSection)}</main>
      <aside id="panel" aria-live="polite" aria-label="Facts at the cursor">
        <p class="hint">
          Point at a mark in the text, or press <kbd>n</kbd>, to see what was read there, by which rule and from which
          words.
        </p>
      </aside>
    `,
  });
}

function articleList(articles: readonly PlacedArticle[]): Html {
  return html`<nav class="list" aria-label="Articles">
    <input
      type="search"
      id="search"
      placeholder="${articles.length} articles"
      aria-label="Find an article by its title or id"
    />
    <ol>
      ${articles.map(
        ({ record: { article }, number, facts }) =>
          html`<li>
            <a href="#a-${number}"
              ><span lang="${article.language}">${runningText(article.title?.text ?? article.id)}</span>
              <small>${article.id} · ${facts.length} facts</small></a
            >
          </li>`,
      )}
    </ol>
  </nav>`;
}
