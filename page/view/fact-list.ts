import type { RecordAwardEvidence, RecordBlock } from '../../schemas/generated/record.js';
import { html, joined, type Html } from '../html.js';
import { amountOf, KINDS, letter } from '../kinds.js';
import { runningText } from '../running-text.js';
import type { ViewedFact } from './facts.js';

/** The facts of an article by kind; each unfolds to its parts, its rule and the lines that it was read from. */
export function factList(
  facts: readonly ViewedFact[],
  blocks: readonly RecordBlock[],
  prefix: string,
  language: string,
): Html {
  const groups = KINDS.map((kind) => ({ kind, facts: facts.filter((fact) => fact.kind === kind) }));
  return html`<div class="facts" lang="${language}">
    ${groups
      .filter(({ facts }) => facts.length > 0)
      .map(
        ({ kind, facts }) =>
          html`<section class="group k-${kind}">
            <h3 lang="en">${amountOf(kind, facts.length)}</h3>
            ${facts.map((fact) => card(fact, blocks, prefix))}
          </section>`,
      )}
    ${facts.length === 0 && html`<p class="none" lang="en">No facts.</p>`}
  </div>`;
}

function card(
  { key, kind, name, more, details, rule, basis, evidence }: ViewedFact,
  blocks: readonly RecordBlock[],
  prefix: string,
): Html {
  const quotes = quotesOf(evidence);
  const placesOf = ({ places }: QuotedWords): Html =>
    html`<span class="lines" lang="en"
      >line&nbsp;${joined(
        places.map((place) => lineLink(place, blocks, key, prefix)),
        ', ',
      )}</span
    >`;
  const said = details.map(({ name, value, id }) => {
    const ofThis = quotes.filter(({ role }) => role === name);
    const literal = ofThis.find(({ text }) => text === value);
    return row(
      name,
      html`${value} ${id !== null && id !== undefined && html`<code>${id}</code>`} ${literal && placesOf(literal)}
      ${ofThis
        .filter((words) => words !== literal)
        .map((words) => html`<span class="also"><q>${words.text}</q> ${placesOf(words)}</span>`)}`,
    );
  });
  const named = new Set(details.map(({ name }) => name));
  const others = quotes.filter(({ role }) => role === undefined || !named.has(role));
  return html`<details class="fact k-${kind}" id="f-${key}" data-key="${key}">
    <summary>
      ${letter(kind)} <span>${runningText(name)}</span> ${more.length > 0 && html`<small>${more.join(' · ')}</small>`}
    </summary>
    <dl>
      ${said} ${others.map((words) => row(words.role ?? 'read from', html`<q>${words.text}</q> ${placesOf(words)}`))}
      ${basis !== null && row('basis', html`<span lang="en">${basis}</span>`)}
      ${row('rule', html`<code>${rule}</code>`)}
    </dl>
  </details>`;
}

function row(name: string, content: Html): Html {
  return html`<div>
    <dt lang="en">${name}</dt>
    <dd>${content}</dd>
  </div>`;
}

/** The same words in the same role, with all places at which they stand. */
interface QuotedWords {
  readonly role: string | undefined;
  readonly text: string;
  readonly places: RecordAwardEvidence[];
}

function quotesOf(evidence: readonly RecordAwardEvidence[]): QuotedWords[] {
  const groups = new Map<string, QuotedWords>();
  for (const quote of [...evidence].sort((a, b) => a.start - b.start)) {
    const { role, text } = quote;
    const key = `${role ?? ''} ${text}`;
    const group = groups.get(key);
    if (group) group.places.push(quote);
    else groups.set(key, { role, text, places: [quote] });
  }
  return [...groups.values()];
}

/** Leads to the mark at the place; without the script, to its line. */
function lineLink(
  { start }: RecordAwardEvidence,
  blocks: readonly RecordBlock[],
  key: string,
  prefix: string,
): Html | false {
  const line = blocks.findIndex((block) => block.start <= start && start < block.end);
  if (line < 0) return false;
  const at = start - blocks[line]!.start;
  return html`<a class="line" href="#t-${prefix}-${line}" data-key="${key}" data-at="${at}">${line}</a>`;
}
