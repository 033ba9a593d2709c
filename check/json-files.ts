import { readFile } from 'node:fs/promises';
import type { ErrorObject } from 'ajv';
import type { Validator } from '../schemas/generated/validators.js';
import { finding } from './finding.js';
import { jsonPlaces, placeAt } from './json-places.js';
import type { Finding, Place } from './types.js';

/** The JSON files of a folder of fixtures, which remember where their values stand. */
export interface JsonFiles {
  /** The value of a file; of one that is no JSON, or not of the schema, the findings that say so. */
  read<Value>(file: string, fixture: string, isValid: Validator<Value>): Promise<Value | readonly Finding[]>;
  /** Where in a file that was read the value of a JSON Pointer begins. */
  placeOf(file: string, pointer: string): Place;
}

/** Makes a reader of JSON files; what each says is kept. Its `read` rejects with what the file system says. */
export function openJsonFiles(): JsonFiles {
  const texts = new Map<string, string>();
  const places = new Map<string, ReturnType<typeof jsonPlaces>>();
  const placeOf = (file: string, pointer: string): Place => {
    const known = places.get(file) ?? jsonPlaces(texts.get(file) ?? '');
    places.set(file, known);
    return { file, ...known(pointer) };
  };
  return {
    placeOf,
    async read(file, fixture, isValid) {
      const text = (await readFile(file, 'utf8')).replace(/^\uFEFF/, '');
      texts.set(file, text);
      let value: unknown;
      try {
        value = JSON.parse(text);
      } catch (error) {
        const { message } = error as Error;
        const position = Number(/at position (\d+)/.exec(message)?.[1] ?? text.length);
        return [finding('schema', fixture, { file, ...placeAt(text, position) }, `is no JSON: ${message}`)];
      }
      if (isValid(value)) return value;
      return tellingErrors(isValid.errors ?? []).map((error) =>
        finding('schema', fixture, placeOf(file, error.instancePath), wordsOf(error, value)),
      );
    },
  };
}

/** Of the errors at one place the last: where no alternative fits, ajv tells of each before it tells of the choice. */
function tellingErrors(errors: readonly ErrorObject[]): ErrorObject[] {
  const choices = errors.filter(({ keyword }) => keyword === 'anyOf').map(({ schemaPath }) => schemaPath);
  const inChoice = ({ schemaPath }: ErrorObject): boolean => choices.some((path) => schemaPath.startsWith(`${path}/`));
  const telling = errors.filter((error) => !inChoice(error));
  return telling.slice(0, MOST);
}

/** Problems that one file tells of: a file of another form has hundreds. */
const MOST = 5;

function wordsOf({ instancePath, message, params, keyword }: ErrorObject, value: unknown): string {
  const { additionalProperty, allowedValues } = params as { additionalProperty?: string; allowedValues?: unknown[] };
  const detail = additionalProperty
    ? ` ('${additionalProperty}')`
    : allowedValues
      ? `: ${allowedValues.join(', ')}`
      : '';
  const said = keyword === 'anyOf' ? 'has none of the forms that it may have' : `${message}${detail}`;
  return `${instancePath || 'the whole'} ${said}, got ${short(at(value, instancePath))}`;
}

function at(value: unknown, pointer: string): unknown {
  const steps = pointer.split('/').slice(1);
  return steps.reduce<unknown>(
    (inner, step) => (inner as Record<string, unknown>)[step.replaceAll('~1', '/').replaceAll('~0', '~')],
    value,
  );
}

function short(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
