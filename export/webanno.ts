import type { ArticleRecord } from '../schemas/generated/record.js';
import { escapeText, escapeValue } from './webanno/escape.js';
import { factsOf, type ExportedFact, type ExportedPlace } from './facts.js';
import { sentencesOf, type Range, type Sentence } from './webanno/sentences.js';
import { unitsOf, type Unit } from './webanno/units.js';

/** The layer, which a project needs before it can read the file, and its features, all of them strings. */
export const WEBANNO_LAYER = {
  name: 'webanno.custom.SasilFact',
  features: ['kind', 'fact', 'role', 'identifier', 'rule'],
} as const;

/**
 * The facts of a record as WebAnno TSV 3.3, which WebAnno and INCEpTION read: sentences, tokens, and one annotation of
 * `WEBANNO_LAYER` a place; those of one fact have its id in `fact`. Offsets count UTF-16 code units, as the format
 * does; it does not keep the white space between sentences. The record counts in UTF-16 code units too (`inUtf16`).
 */
export function toWebAnno(record: ArticleRecord, text: string): string {
  const sentences = sentencesOf(text);
  const spans = factsOf(record)
    .flatMap((fact) => fact.places.map((place) => spanOf(fact, place)))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const head = `#FORMAT=WebAnno TSV 3.3\n#T_SP=${[WEBANNO_LAYER.name, ...WEBANNO_LAYER.features].join('|')}\n\n`;
  const numbers = new Map<Span, number>();
  return head + sentences.map((sentence, index) => sentenceLines(text, sentence, index + 1, spans, numbers)).join('');
}

interface Span extends Range {
  /** In the order of the layer's features. */
  readonly values: readonly (string | null)[];
}

function spanOf({ kind, id, rule }: ExportedFact, { start, end, role, identifier }: ExportedPlace): Span {
  return { start, end, values: [kind, id, role, identifier, rule] };
}

function sentenceLines(
  text: string,
  sentence: Sentence,
  number: number,
  spans: readonly Span[],
  numbers: Map<Span, number>,
): string {
  const inside = spans.filter((span) => span.start < sentence.end && sentence.start < span.end);
  const lines = [`\n#Text=${escapeText(text.slice(sentence.start, sentence.end))}\n`];
  for (const { start, end, id, spans } of unitsOf(sentence.tokens, inside, number)) {
    const columns = WEBANNO_LAYER.features.map((_, feature) => columnOf(spans, feature, numbers));
    lines.push(`${[id, `${start}-${end}`, text.slice(start, end), ...columns].join('\t')}\t\n`);
  }
  return lines.join('');
}

/** Annotations on one unit are stacked; their numbers tell them apart, and join what lies on several units. */
function columnOf(spans: Unit<Span>['spans'], feature: number, numbers: Map<Span, number>): string {
  if (spans.length === 0) return '_';
  return spans
    .map((span) => {
      if (!numbers.has(span)) numbers.set(span, numbers.size + 1);
      const value = span.values[feature]!;
      return `${value === null ? '*' : escapeValue(value)}[${numbers.get(span)}]`;
    })
    .join('|');
}
