import { readFile } from 'node:fs/promises';
import type { Plan } from './plan.js';
import { RunRefused } from './refused.js';
import type { Shard } from './shards.js';

/** What a run's records depend on, and how it is cut. */
export interface Manifest {
  readonly manifestVersion: 1;
  readonly tool: string;
  /** SHA-256 of the rule sets in force. */
  readonly rules: string;
  readonly schemaVersion: number;
  /** Those that change what is written. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly inputs: { readonly count: number; readonly bytes: number; readonly sha256: string };
  readonly shards: readonly Shard[];
}

const SCHEMA_VERSION = 1;

export function manifestOf(
  tool: string,
  rules: string,
  options: Readonly<Record<string, unknown>>,
  { inputs, bytes, sha256, shards }: Plan,
): Manifest {
  return {
    manifestVersion: 1,
    tool,
    rules,
    schemaVersion: SCHEMA_VERSION,
    options,
    inputs: { count: inputs, bytes, sha256 },
    shards,
  };
}

/** Null where there is none yet. Throws a `RunRefused` for a file that is something else. */
export async function readManifest(path: string): Promise<Manifest | null> {
  let content: string;
  try {
    content = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  try {
    const manifest = JSON.parse(content) as Manifest;
    if (manifest.manifestVersion === 1 && Array.isArray(manifest.shards)) return manifest;
  } catch {
    // Told below.
  }
  throw new RunRefused(`${path} is no manifest that this version of sasil knows`);
}

/** As it is written: a line for each part, so that people can read it, too. */
export function manifestText({ shards, ...others }: Manifest): string {
  const head = Object.entries(others).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)},\n`);
  return `{\n${head.join('')}"shards": [\n${shards.map((shard) => JSON.stringify(shard)).join(',\n')}\n]\n}\n`;
}

/** What is no longer as it was, for people; empty where the run can go on. Inputs are told of by `changedInputs`. */
export function differences(before: Manifest, now: Manifest): string[] {
  const told: string[] = [];
  const tell = (what: string, was: unknown, is: unknown): void => {
    if (JSON.stringify(was) !== JSON.stringify(is)) told.push(`${what}: ${say(was)} then, ${say(is)} now`);
  };
  tell('version of sasil', before.tool, now.tool);
  tell('rules', before.rules.slice(0, 12), now.rules.slice(0, 12));
  tell('version of the record', before.schemaVersion, now.schemaVersion);
  for (const name of new Set([...Object.keys(before.options), ...Object.keys(now.options)])) {
    tell(`--${name}`, before.options[name], now.options[name]);
  }
  return told;
}

function say(value: unknown): string {
  return typeof value === 'string'
    ? value
    : value === undefined || value === null
      ? 'not given'
      : JSON.stringify(value);
}
