import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Outcome } from '../extract-batch.js';
import type { ReadArticle } from '../read/article.js';
import type { Workshop } from '../workshop.js';
import type { Places } from './places.js';
import { writeFileWhole } from './write-file.js';

/** How often a process may die over an article that it reads by itself, until nobody tries it any more. */
const MOST_DEATHS = 3;

/** By source: how often the process died while it read nothing but this; 0 where it read others, too. */
type Suspects = Record<string, number>;

/**
 * A workshop for a run in whose last sittings the whole process died, as where the system takes its memory away: what was
 * being read then (see `noteInFlight`) is read by itself, and what was read by itself `MOST_DEATHS` times is a failure,
 * so that a run that is started again and again comes past it.
 */
export async function cautious(workshop: Workshop, { inFlight, suspects: file }: Places): Promise<Workshop> {
  const suspects = await suspectsOf(inFlight, file);
  await rm(inFlight, { recursive: true, force: true });
  await mkdir(inFlight, { recursive: true });
  if (Object.keys(suspects).length === 0) return workshop;
  return { ...workshop, extract: (articles) => apart(workshop, articles, suspects) };
}

/** What was in flight when the last process died, added to what was so before. */
async function suspectsOf(notes: string, file: string): Promise<Suspects> {
  const suspects = (await parsed<Suspects>(file)) ?? {};
  const names = await readdir(notes).catch(() => []);
  for (const name of names) {
    // A process may die while it takes its notes.
    const sources = (await parsed<string[]>(join(notes, name))) ?? [];
    const [only] = sources;
    if (sources.length === 1 && Object.hasOwn(suspects, only!)) suspects[only!]!++;
    else for (const source of sources) suspects[source] ??= 0;
  }
  if (names.length > 0) await writeFileWhole(file, JSON.stringify(suspects));
  return suspects;
}

/** Null for what is not there, or is no JSON. */
async function parsed<Content>(path: string): Promise<Content | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Content;
  } catch {
    return null;
  }
}

/** The suspects one behind the other, the others together, as ever. */
async function apart(
  workshop: Workshop,
  articles: readonly ReadArticle[],
  suspects: Readonly<Suspects>,
): Promise<Outcome[]> {
  const isSuspect = ({ source }: ReadArticle): boolean => Object.hasOwn(suspects, source);
  const unsuspected = articles.filter((article) => !isSuspect(article));
  const others = (unsuspected.length > 0 ? await workshop.extract(unsuspected) : []).values();
  const outcomes: Outcome[] = [];
  for (const article of articles) {
    if (!isSuspect(article)) outcomes.push(others.next().value!);
    else if (suspects[article.source]! >= MOST_DEATHS) outcomes.push(deadly(article, suspects[article.source]!));
    else outcomes.push(...(await workshop.extract([article])));
  }
  return outcomes;
}

function deadly({ source }: ReadArticle, times: number): Outcome {
  return { source, code: 'E_CRASH', reason: `the process died ${times} times while it read this alone` };
}
