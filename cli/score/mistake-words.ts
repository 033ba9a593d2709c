import type { Mistake } from '../../score/mistakes.js';

/** A fact as gold files write it (plain words) or as records do (with ids and levels of their own). */
interface Fact {
  readonly name?: string;
  readonly title?: string | null;
  readonly district?: Name;
  readonly recipient?: Name;
  readonly program?: Name;
  readonly category?: Name;
  readonly level?: string | null | { readonly text: string | null; readonly rank: string };
  readonly rank?: string;
  readonly year?: number | null;
  readonly streak?: number | null;
  readonly text?: string;
  readonly kind?: string;
  readonly rule?: string;
}

type Name = string | null | { readonly name: string };

/** What was missed, or was too many and by which rule, on one line: `관악구 · program … · 우수상 (excellence) · year 2023`. */
export function mistakeWords({ part, fact }: Mistake): string {
  if (typeof fact === 'string') return fact;
  const { rule, ...said } = fact as Fact;
  const words = WORDS[part](said).filter((each) => each !== null);
  return rule === undefined ? words.join(' · ') : `${words.join(' · ')}  [${rule}]`;
}

const WORDS: Readonly<Record<Mistake['part'], (fact: Fact) => (string | null)[]>> = {
  mayors: ({ name, title, district }) => [name ?? null, title ?? null, nameOf(district)],
  districts: ({ name }) => [name ?? null],
  awards: ({ recipient, program, category, level, rank, year, streak }) => [
    nameOf(recipient),
    labelled('program', nameOf(program)),
    labelled('category', nameOf(category)),
    levelWords(level, rank),
    labelled('year', year),
    labelled('streak', streak),
  ],
  bullets: ({ text, kind, category }) => [text ?? null, kind ?? null, labelled('category', nameOf(category))],
};

const nameOf = (name: Name | undefined): string | null => (typeof name === 'object' ? (name?.name ?? null) : (name ?? null)); // prettier-ignore

const labelled = (label: string, value: string | number | null | undefined): string | null =>
  value === null || value === undefined ? null : `${label} ${value}`;

function levelWords(level: Fact['level'], rank: string | undefined): string {
  const [text, name] = typeof level === 'object' && level ? [level.text, level.rank] : [level, rank];
  return text ? `${text} (${name})` : String(name);
}
