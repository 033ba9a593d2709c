import { escapeText } from './escape.js';

/** A piece of a page. Made by `html` alone: no string, and nothing that was read from JSON, passes for one. */
export interface Html {
  readonly [MARKUP]: string;
}

const MARKUP = Symbol('markup');

/** What may stand in a template: strings are escaped, pieces go in as they are, nothing stands for null and false. */
export type Insertable = string | number | Html | null | undefined | false | readonly Insertable[];

/** Makes a piece of a page: html`<b>${name}</b>`; every value in it is escaped, in text and in quoted attributes. */
export function html(parts: TemplateStringsArray, ...values: readonly Insertable[]): Html {
  const fixed = withoutIndents(parts);
  let markup = fixed[0]!;
  for (const [index, value] of values.entries()) markup += markupOf(value) + fixed[index + 1]!;
  return { [MARKUP]: markup };
}

/** Line ends stay, as the white space they are; what stands before the next line's first character is for us alone. */
function withoutIndents(parts: TemplateStringsArray): readonly string[] {
  let fixed = fixedParts.get(parts);
  if (!fixed) fixedParts.set(parts, (fixed = parts.map((part) => part.replace(/\n\s+/g, '\n'))));
  return fixed;
}

const fixedParts = new WeakMap<TemplateStringsArray, readonly string[]>();

/** Pieces with something between each two. */
export function joined(pieces: readonly Insertable[], between: Insertable): Html {
  return html`${pieces.map((piece, index) => (index === 0 ? piece : [between, piece]))}`;
}

/** Our own markup, a style or a script, as a piece. Never for anything that came from outside. */
export function trusted(markup: string): Html {
  return { [MARKUP]: markup };
}

/** The characters of a piece. */
export function markupOf(value: Insertable): string {
  if (value === null || value === undefined || value === false) return '';
  if (typeof value === 'string') return escapeText(value);
  if (typeof value === 'number') return String(value);
  return MARKUP in value ? value[MARKUP] : value.map(markupOf).join('');
}
