import type { Doc } from '../../index.js';
import { categoriesOf } from '../../pipeline/record/categories.js';

type Span = Doc['mentions'][number]['span'];

/** A fact in words, with the rule that its record names and the places where it was read. */
export interface NamedFact {
  readonly name: string;
  readonly words: string;
  readonly rule: string;
  readonly spans: readonly Span[];
  /** Those of the places that decide where it is told in full; all if not said. */
  readonly home?: readonly Span[];
  /** An item of a list, which is made of its bullet. */
  readonly isItem: boolean;
}

/** The facts of a document, in the order of the record and with its ids. */
export function factsOf(doc: Doc): NamedFact[] {
  return [...places(doc), ...heads(doc), ...categories(doc), ...awards(doc), ...bullets(doc)];
}

function places({ places }: Doc): NamedFact[] {
  return places.map(({ name, id, candidates, tier, mentions, rule }) => ({
    name: 'district',
    words: joined(name, id ?? (candidates.length > 0 ? `one of ${candidates.join(', ')}` : 'unknown'), tier),
    rule,
    spans: mentions.map(({ span }) => span),
    isItem: false,
  }));
}

function heads({ heads, places }: Doc): NamedFact[] {
  return heads.map(({ name, title, place, status, basis, mentions, repeats, rule }, index) => ({
    name: `mayor m${index + 1}`,
    words: joined(name, title, place === null ? null : places[place]!.name, status, basis),
    rule,
    spans: [...mentions.map(({ span }) => span), ...repeats],
    isItem: false,
  }));
}

function categories(doc: Doc): NamedFact[] {
  return categoriesOf(doc).map(({ name, id, rule, spans }) => ({
    name: 'category',
    words: joined(name, id),
    rule,
    spans,
    isItem: false,
  }));
}

function awards({ awards }: Doc): NamedFact[] {
  return awards.map((award, index) => {
    const { recipient, program, organizer, category, level, year, streak, status, basis, rule, evidence } = award;
    const words = joined(
      recipient.name,
      program && `program ${program.name}`,
      organizer && `organizer ${organizer.name}`,
      category && `category ${category.name}`,
      level.text === null ? level.rank : `${level.text} (${level.rank})`,
      year && `year ${year}`,
      streak && `streak ${streak}`,
      status,
      basis,
    );
    const levels = evidence.filter(({ role }) => role === 'level');
    const home = levels.length > 0 ? levels : evidence.slice(0, 1);
    return { name: `award a${index + 1}`, words, rule, spans: evidence, home, isItem: false };
  });
}

function bullets({ bullets, view }: Doc): NamedFact[] {
  let initiatives = 0;
  return bullets.map(({ kind, spans, category, rule }) => ({
    name: kind === 'initiative' ? `initiative i${++initiatives}` : `bullet (${kind})`,
    words: joined(view.quote(spans[0]), category && `category ${view.quote(category)}`),
    rule,
    spans,
    isItem: true,
  }));
}

function joined(...parts: readonly (string | number | null)[]): string {
  return parts.filter((part) => part !== null && part !== 0).join(' · ');
}
