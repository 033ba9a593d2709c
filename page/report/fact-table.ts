import type { ComparedParagraph, FactSide, FactValue, Quote } from '../../schemas/generated/comparison.js';
import type { OffsetUnit } from '../../pipeline/offsets.js';
import { offsetsFrom } from '../../pipeline/utf16.js';
import { html, joined, type Html } from '../html.js';
import { KIND_NAMES, letter } from '../kinds.js';
import { runningText } from '../running-text.js';
import type { PlacedComparison, PlacedFact } from './pair.js';
import { paragraphAt, paragraphId, type Side } from './paragraphs.js';
import { STATUS_NAMES, STATUSES, statusSign } from './status.js';

/** The facts in both languages, those that differ first; each row leads to the places in the texts. */
export function factTable({ facts, paragraphs, number, ko, en }: PlacedComparison): Html | false {
  if (facts.length === 0) return false;
  const inText = {
    ko: { paragraphs: paragraphs?.flatMap(({ ko }) => ko) ?? [], unit: ko.offsetUnit },
    en: { paragraphs: paragraphs?.flatMap(({ en }) => en) ?? [], unit: en.offsetUnit },
  };
  const inOrder = STATUSES.flatMap((status) => facts.filter((fact) => fact.status === status));
  return html`<section class="table">
    <table>
      <caption>
        Facts
      </caption>
      <thead>
        <tr>
          <th scope="col">kind</th>
          <th scope="col">Korean</th>
          <th scope="col">English</th>
          <th scope="col">verdict</th>
        </tr>
      </thead>
      <tbody>
        ${inOrder.map((fact) => row(fact, inText, number))}
      </tbody>
    </table>
  </section>`;
}

type Texts = Readonly<Record<Side, { readonly paragraphs: readonly ComparedParagraph[]; readonly unit: OffsetUnit }>>;

function row(
  { key, kind, status, score, ko, en, differences, elsewhere }: PlacedFact,
  texts: Texts,
  number: number,
): Html {
  const side = (language: Side, fact: FactSide | null): Html => {
    const quotes = fact?.evidence ?? (elsewhere === null ? [] : [elsewhere]);
    const links = placeLinks(quotes, language, texts[language], key, number);
    return html`<td class="said" lang="${language}">
      ${fact === null ? html`<span class="not" lang="en">—</span>` : runningText(fact.text)}
      ${fact === null && elsewhere !== null && html`<q>${elsewhere.text}</q>`}
      ${links.length > 0 && html`<span class="lines" lang="en">line&nbsp;${joined(links, ', ')}</span>`}
    </td>`;
  };
  return html`<tr class="k-${kind} s-${status}" id="f-${key}" data-key="${key}">
    <th scope="row" class="what"><button type="button">${letter(kind)} ${KIND_NAMES[kind][0]}</button></th>
    ${side('ko', ko)} ${side('en', en)}
    <td class="why">
      ${statusSign(status)}
      ${STATUS_NAMES[status].one}${score !== null && html` <small title="how sure it is that the two are one fact">${score.toFixed(2)}</small>`}
      ${elsewhere !== null && html`<span class="difference">told in another form</span>`}
      ${differences.map(
        ({ field, ko, en }) =>
          html`<span class="difference"
            >${field}: <span lang="ko">${shown(ko)}</span> ↔ <span lang="en">${shown(en)}</span></span
          >`,
      )}
      ${status === 'equal' && sharedIds(ko, en).map((id) => html` <code>${id}</code>`)}
    </td>
  </tr>`;
}

function shown(value: FactValue): string {
  return value === null ? '—' : String(value);
}

/** What both sides are called in either language. */
function sharedIds(ko: FactSide | null, en: FactSide | null): string[] {
  const ids = Object.entries(ko?.fields ?? {}).flatMap(([name, value]) =>
    /^(?:id|rank|.*Id)$/.test(name) && value !== null && en?.fields[name] === value ? [String(value)] : [],
  );
  return [...new Set(ids)];
}

/** One link for each line in which the fact stands, to the first place there. */
function placeLinks(
  quotes: readonly Quote[],
  language: Side,
  { paragraphs, unit }: Texts[Side],
  key: string,
  number: number,
): Html[] {
  const links = new Map<number, Html>();
  for (const { start } of [...quotes].sort((a, b) => a.start - b.start)) {
    const paragraph = paragraphAt(paragraphs, start);
    if (paragraph === undefined || links.has(paragraph.block)) continue;
    const { block, text } = paragraph;
    const at = offsetsFrom(text, unit)(start - paragraph.start);
    const id = paragraphId(number, language, block);
    links.set(block, html`<a class="line" href="#${id}" data-key="${key}" data-at="${at}">${block}</a>`);
  }
  return [...links.values()];
}
