import type { ArticleRecord } from '../../schemas/generated/record.js';
import { html, joined, type Html } from '../html.js';
import { marksOf } from '../marks.js';
import { runningText } from '../running-text.js';
import { textBlocks } from './blocks.js';
import { factList } from './fact-list.js';
import { factsOf, type ViewedFact } from './facts.js';

/** An article as the page shows it. */
export interface ViewedArticle {
  /** Offsets in UTF-16 code units. */
  readonly record: ArticleRecord;
  /** The decoded text; null where it is not at hand: the facts are then shown without it. */
  readonly text: string | null;
}

/** An article with its place on the page. */
export interface PlacedArticle extends ViewedArticle {
  /** Counts from 1; keys of facts and ids of lines begin with it. */
  readonly number: number;
  readonly facts: readonly ViewedFact[];
}

/** Numbers an article and reads its facts from its record. */
export function placed(article: ViewedArticle, index: number): PlacedArticle {
  const number = index + 1;
  return { ...article, number, facts: factsOf(article.record, `${number}`) };
}

/** One article: what it is, its text with the facts marked, and the facts. */
export function articleSection({ record, text, number, facts }: PlacedArticle): Html {
  const { article, blocks, issues } = record;
  const marks = marksOf(
    facts.flatMap(({ key, kind, evidence }) => evidence.map((quote) => ({ ...quote, kind, fact: key }))),
  );
  return html`<section class="article" id="a-${number}" aria-label="${article.id}">
    <header class="head">
      <h2 lang="${article.language}">${runningText(article.title?.text ?? article.id)}</h2>
      ${about(record)} ${issues.map(({ severity, reason }) => html`<p class="issue"><b>${severity}</b> ${reason}</p>`)}
    </header>
    <div class="text" lang="${article.language}">
      ${
        text === null
          ? html`<p class="missing" lang="en">The text is not at hand, only what was read from it.</p>`
          : textBlocks(text, blocks, marks, `${number}`)
      }
    </div>
    ${factList(facts, blocks, `${number}`, article.language)}
  </section>`;
}

function about({ article, tool }: ArticleRecord): Html {
  const parts = [
    html`<span title="id">${article.id}</span>`,
    article.source !== article.id && html`<span title="source">${article.source}</span>`,
    article.outlet !== null && html`<span title="outlet">${article.outlet}</span>`,
    article.publishedAt !== null && html`<time datetime="${article.publishedAt}">${article.publishedAt}</time>`,
    html`<span>${LANGUAGES[article.language]}, ${article.length} characters</span>`,
    html`<span title="rules ${tool.rules}">sasil ${tool.version}, rules <code>${tool.rules.slice(0, 8)}</code></span>`,
  ].filter((part) => part !== false);
  return html`<p class="about">${joined(parts, ' · ')}</p>`;
}

const LANGUAGES = { ko: 'Korean', en: 'English', und: 'neither Korean nor English' } as const;
