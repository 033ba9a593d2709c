import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';

const SCHEMAS = fileURLToPath(new URL('../schemas/', import.meta.url));

/** What is wrong with a report in SARIF by the schema of OASIS; nothing where it is valid. */
export function sarifErrors(text: string): unknown[] {
  const isValid = (validateSarif ??= compileSarif());
  return isValid(JSON.parse(text)) ? [] : (isValid.errors ?? []);
}

let validateSarif: ReturnType<Ajv['compile']> | null = null;

/** The schema is of draft 4, whose only word that a later one does not have stands at its root. */
function compileSarif(): ReturnType<Ajv['compile']> {
  const { id, ...schema } = JSON.parse(readFileSync(`${SCHEMAS}sarif-schema-2.1.0.json`, 'utf8'));
  delete schema.$schema;
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  return ajv.compile({ $id: id, ...schema });
}

/** Whether `xmllint` is there (Debian: libxml2-utils). */
export const hasXmllint = spawnSync('xmllint', ['--version']).status === 0;

/** What xmllint says of a report by Jenkins' schema; empty where it is valid. */
export function junitErrors(text: string): string {
  const { status, stderr } = spawnSync('xmllint', ['--noout', '--nonet', '--schema', `${SCHEMAS}junit-10.xsd`, '-'], {
    input: text,
    encoding: 'utf8',
  });
  return status === 0 ? '' : stderr;
}
