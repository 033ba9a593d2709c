import { join } from 'node:path';

/** The files of a run's folder. */
export interface Places {
  readonly folder: string;
  readonly facts: string;
  readonly rejects: string;
  readonly summary: string;
  readonly manifest: string;
  readonly inputs: string;
  readonly lock: string;
  readonly parts: string;
  /** What threads are reading: see `noteInFlight`. */
  readonly inFlight: string;
  /** What was so when the process died: see `cautious`. */
  readonly suspects: string;
}

const NAMES = {
  facts: 'facts.jsonl',
  rejects: 'rejects.jsonl',
  summary: 'summary.json',
  manifest: 'manifest.json',
  inputs: 'inputs.jsonl',
  lock: 'lock',
  parts: 'parts',
} as const;

export function placesIn(folder: string): Places {
  const paths = Object.entries(NAMES).map(([key, name]) => [key, join(folder, name)]);
  const places = Object.fromEntries(paths) as Record<keyof typeof NAMES, string>;
  const { parts } = places;
  return { folder, ...places, inFlight: join(parts, 'in-flight'), suspects: join(parts, 'suspects.json') };
}

/** Whether a run may have left a file of this name. */
export function isOfRun(name: string): boolean {
  return (Object.values(NAMES) as string[]).includes(name) || isUnfinished(name) || name.startsWith('lock.');
}

/** Whether a file was not whole when its run ended: it gets its name only then. */
export function isUnfinished(name: string): boolean {
  return name.endsWith('.tmp');
}
