import type { ArticleRecord } from '../schemas/generated/record.js';
import { offsetsIn } from '../pipeline/offsets.js';
import { factsOf, type ExportedFact, type ExportedPlace } from './facts.js';

/** A collection of the W3C Web Annotation Data Model, as JSON-LD. */
export interface AnnotationCollection {
  readonly '@context': readonly unknown[];
  readonly id: string;
  readonly type: 'AnnotationCollection';
  readonly label: string;
  readonly total: number;
  readonly first: { readonly id: string; readonly type: 'AnnotationPage'; readonly items: readonly Annotation[] };
}

export interface Annotation {
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: 'identifying' | 'classifying';
  readonly generator: { readonly id: string; readonly type: 'Software'; readonly name: string };
  readonly body: readonly object[];
  readonly target: readonly AnnotationTarget[];
}

/** A place in the article; the two selectors select the same characters. */
export interface AnnotationTarget {
  readonly type: 'SpecificResource';
  readonly source: string;
  /** A term of ours: what the place says of an award. */
  readonly role?: string;
  readonly selector: readonly [
    { readonly type: 'TextQuoteSelector'; readonly exact: string; readonly prefix: string; readonly suffix: string },
    { readonly type: 'TextPositionSelector'; readonly start: number; readonly end: number },
  ];
}

/**
 * The facts of a record as Web Annotations: one annotation a fact, one target a place, each with a TextQuoteSelector
 * and a TextPositionSelector. Positions count code points, as the model demands of the text that selectors work on.
 * The record counts in UTF-16 code units (`inUtf16`), `text` is its article's.
 */
export function toWebAnnotations(record: ArticleRecord, text: string): AnnotationCollection {
  const { article, tool } = record;
  const id = `urn:sasil:article:${encoded(article.id)}`;
  const source = article.source === '-' ? id : iriOf(article.source);
  const generator = { id: 'urn:sasil:tool', type: 'Software', name: `sasil ${tool.version}` } as const;
  const codepoint = offsetsIn(text, 'codepoint');
  const target = ({ start, end, role }: ExportedPlace): AnnotationTarget => ({
    type: 'SpecificResource',
    source,
    ...(role === null ? {} : { role }),
    selector: [
      { type: 'TextQuoteSelector', exact: text.slice(start, end), ...contextOf(text, start, end) },
      { type: 'TextPositionSelector', start: codepoint(start), end: codepoint(end) },
    ],
  });
  const items = factsOf(record).map((fact): Annotation => ({
    id: `${id}:${fact.id}`,
    type: 'Annotation',
    motivation: fact.kind === 'award' || fact.kind === 'bullet' ? 'classifying' : 'identifying',
    generator,
    body: bodyOf(fact, article.language),
    target: fact.places.map(target),
  }));
  return {
    '@context': ['http://www.w3.org/ns/anno.jsonld', { role: 'urn:sasil:role' }],
    id,
    type: 'AnnotationCollection',
    label: article.title?.text ?? article.id,
    total: items.length,
    first: { id: `${id}:page:1`, type: 'AnnotationPage', items },
  };
}

/** An address as it is, a path as a relative reference. */
function iriOf(source: string): string {
  return /^[a-z][a-z\d+.-]*:\/\//i.test(source) ? encodeURI(whole(source)) : source.split('/').map(encoded).join('/');
}

function encoded(words: string): string {
  return encodeURIComponent(whole(words));
}

/** Halves of characters cannot be encoded. */
function whole(words: string): string {
  return words.replace(/\p{Cs}/gu, '\uFFFD');
}

/** What the fact is, for people and for programs: its kind, its name, its id in both languages, and all of it as JSON. */
function bodyOf(
  { kind, name, fields, places }: ExportedFact,
  language: ArticleRecord['article']['language'],
): object[] {
  const ids = new Set(
    places.map(({ identifier, role }) => (role === null ? identifier : null)).filter((id) => id !== null),
  );
  return [
    { type: 'TextualBody', purpose: 'classifying', format: 'text/plain', value: kind },
    {
      type: 'TextualBody',
      purpose: 'describing',
      format: 'text/plain',
      ...(language === 'und' ? {} : { language }),
      value: name,
    },
    ...[...ids].map((id) => ({ type: 'SpecificResource', purpose: 'identifying', source: `urn:sasil:id:${id}` })),
    { type: 'TextualBody', purpose: 'describing', format: 'application/json', value: JSON.stringify(fields) },
  ];
}

/** Characters before and behind a quote, enough to tell it from the same words elsewhere. */
const CONTEXT = 32;

function contextOf(text: string, start: number, end: number): { prefix: string; suffix: string } {
  // Code points, so that no character is cut in two.
  return {
    prefix: [...text.slice(Math.max(0, start - 2 * CONTEXT), start)].slice(-CONTEXT).join(''),
    suffix: [...text.slice(end, end + 2 * CONTEXT)].slice(0, CONTEXT).join(''),
  };
}
