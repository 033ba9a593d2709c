import type { ComparedArticle, ComparedFact, Comparison } from '../../schemas/generated/comparison.js';
import { html, joined, type Html } from '../html.js';
import type { Kind } from '../kinds.js';
import { runningText } from '../running-text.js';
import { alignmentPlot } from './alignment-plot.js';
import { factTable } from './fact-table.js';
import { sideBySide } from './side-by-side.js';
import { verdict } from './verdict.js';

/** A fact of a comparison with its place on the page. */
export interface PlacedFact extends Omit<ComparedFact, 'kind'> {
  /** Names it on the page: the pair's number and its own, `1-12`. */
  readonly key: string;
  readonly kind: Kind;
}

/** A comparison with its place on the page. */
export interface PlacedComparison extends Omit<Comparison, 'facts'> {
  /** Counts from 1; keys of facts and ids of paragraphs begin with it. */
  readonly number: number;
  readonly facts: readonly PlacedFact[];
  /** As it came in. */
  readonly original: Comparison;
}

/** Numbers a comparison and its facts; a list item that tells what a government does counts as an initiative. */
export function placed(comparison: Comparison, index: number): PlacedComparison {
  const number = index + 1;
  const facts = comparison.facts.map((fact, at): PlacedFact => {
    const isInitiative = (fact.ko ?? fact.en)?.fields['kind'] === 'initiative';
    return {
      ...fact,
      key: `${number}-${at + 1}`,
      kind: fact.kind === 'bullet' && isInitiative ? 'initiative' : fact.kind,
    };
  });
  return { ...comparison, number, facts, original: comparison };
}

/** One story in its two languages: the verdict, the facts, the texts and how they lie beside each other. */
export function pairSection(pair: PlacedComparison): Html {
  const { ko, en, number, facts, paragraphs, pairing, tool } = pair;
  return html`<section class="article" id="a-${number}" aria-label="${ko.id} and ${en.id}">
    <header class="head pair">
      ${heading(ko, 'ko')} ${heading(en, 'en')}
      <p class="about">
        ${
          pairing !== null &&
          html`One story by what both tell (${pairing.score.toFixed(2)}):
          ${joined(
            pairing.shared.slice(0, SHARED).map((shared) => html`<code>${shared}</code>`),
            ', ',
          )}${pairing.shared.length > SHARED && ` and ${pairing.shared.length - SHARED} more`}
          · `
        }
        <span title="rules ${tool.rules}">sasil ${tool.version}, rules <code>${tool.rules.slice(0, 8)}</code></span>
      </p>
    </header>
    <div class="strip">${verdict(facts)} ${paragraphs !== null && alignmentPlot(paragraphs, number)}</div>
    ${factTable(pair)}
    ${
      paragraphs === null
        ? html`<p class="missing">The texts are not at hand, only what was read from them.</p>`
        : sideBySide(pair, paragraphs)
    }
  </section>`;
}

/** What two articles share and what took them for one story can be much; this many say enough. */
const SHARED = 5;

function heading({ id, source, title, outlet, publishedAt }: ComparedArticle, language: 'ko' | 'en'): Html {
  const about = [id, source !== id && source, outlet, publishedAt].filter((part) => typeof part === 'string');
  return html`<div>
    <h2 lang="${language}">${runningText(title?.text ?? id)}</h2>
    <p class="about">${about.join(' · ')}</p>
  </div>`;
}
