/** Says what is wrong with a value, by its place: `/awards/0/year: expected …, got …`; null where nothing is. */
export type Shape = (value: unknown, place: string) => string | null;

/** A string. */
export const text: Shape = leaf('a string', (value) => typeof value === 'string');

/** A number. */
export const number: Shape = leaf('a number', (value) => typeof value === 'number');

/** A value of the shape, or null. */
export function nullable(shape: Shape): Shape {
  return (value, place) => (value === null ? null : shape(value, place));
}

/** A value of the shape, or none at all. */
export function optional(shape: Shape): Shape {
  return (value, place) => (value === undefined ? null : shape(value, place));
}

/** A list of values of the shape. */
export function listOf(shape: Shape): Shape {
  return (value, place) => {
    if (!Array.isArray(value)) return wrong(place, 'a list', value);
    return firstWrong(value.map((item, index) => () => shape(item, `${place}/${index}`)));
  };
}

/** An object whose fields have these shapes; it may have others. */
export function objectOf(fields: Readonly<Record<string, Shape>>): Shape {
  return (value, place) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return wrong(place, 'an object', value);
    const field = (name: string): unknown => (value as Record<string, unknown>)[name];
    return firstWrong(
      Object.entries(fields).map(
        ([name, shape]) =>
          () =>
            shape(field(name), `${place}/${name}`),
      ),
    );
  };
}

function leaf(expected: string, fits: (value: unknown) => boolean): Shape {
  return (value, place) => (fits(value) ? null : wrong(place, expected, value));
}

function firstWrong(checks: readonly (() => string | null)[]): string | null {
  for (const check of checks) {
    const problem = check();
    if (problem !== null) return problem;
  }
  return null;
}

function wrong(place: string, expected: string, got: unknown): string {
  const shown = JSON.stringify(got)?.slice(0, 60) ?? 'nothing';
  return `${place === '' ? '' : `${place}: `}expected ${expected}, got ${shown}`;
}
