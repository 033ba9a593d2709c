import type { Rules } from '../pipeline/types.js';
import { compareFacts, type Compared, type Difference } from './differences.js';
import { finding, topOf } from './finding.js';
import type { Fixtures } from './find-fixtures.js';
import { inputOf, readArticle, type ReadDoc } from './read-article.js';
import type { ComparedField, Finding, Reading, SaidFact } from './types.js';
import { reasonOf } from './why.js';
import { factWords, fieldsWords, labelOf, saidFields, valueWords } from './words.js';

/** An article that was read, what it was compared with, and what there is to tell of it. */
export interface CheckedArticle {
  readonly reading: Reading;
  /** Null where the article cannot be read. */
  readonly read: ReadDoc | null;
  readonly compared: Compared | null;
  readonly findings: readonly Finding[];
}

/** Extracts one article and compares its record with what is expected of it. */
export async function checkArticle(
  reading: Reading,
  rules: Rules,
  placeOf: Fixtures['placeOf'],
): Promise<CheckedArticle> {
  const { id, article, file, pointer, expected } = reading;
  let read: ReadDoc;
  try {
    read = readArticle(await inputOf(reading), rules);
  } catch (error) {
    if ((error as Error).name !== 'DecodeError') throw error;
    const place = article.path === null ? placeOf(file, pointer) : topOf(article.path);
    const findings = [finding('article', id, place, `cannot be read: ${(error as Error).message}`)];
    return { reading, read: null, compared: null, findings };
  }
  const invalid = read.errors.map(({ path, message }) =>
    finding('record', id, placeOf(file, pointer), `its record is not valid: ${path} ${message}`),
  );
  const compared = compareFacts(expected, read.record);
  const textFile = article.path?.endsWith('.txt') ? article.path : null;
  const differing = compared.differences.map((difference): Finding => {
    const { source, rule, why } = reasonOf(difference, read.doc, textFile);
    const { kind, message, ...sides } = told(difference);
    const fact = difference.pointer
      .slice(1)
      .replace(/\/(\d+)/g, '[$1]')
      .replaceAll('/', '.');
    const others = { fact, ...sides, rule, why, source };
    return finding(kind, id, placeOf(file, pointer + difference.pointer), message, others);
  });
  return { reading, read, compared, findings: [...invalid, ...differing] };
}

type Told = Pick<Finding, 'kind' | 'message' | 'expected' | 'got' | 'fields'>;

/** A difference in words. */
function told({ what, list, expected, got, fields: all, news, reason }: Difference): Told {
  const label = list === null ? '' : labelOf(list, (expected ?? got?.said)!);
  const fields = news ?? all;
  const isWhole = fields.length === 0;
  const said = got?.said ?? null;
  const sides = {
    expected: expected && (isWhole ? factWords(expected) : fieldsWords(expected, fields)),
    got: said && (isWhole ? factWords(said) : fieldsWords(said, fields)),
    fields: isWhole ? wholeFact(expected, said) : fields.map((field) => comparedField(field, expected!, said!)),
  };
  const names = fields.join(', ');
  const verb = fields.length > 1 ? 'are' : 'is';
  switch (what) {
    case 'article':
      return { kind: 'fact', message: `${names} of the article is read otherwise`, ...sides };
    case 'changed':
      return { kind: 'fact', message: `${label}: ${names} ${verb} read otherwise`, ...sides };
    case 'missed':
      return { kind: 'fact', message: `${label} is not read`, ...sides };
    case 'spurious':
      return { kind: 'fact', message: `${label} is read and not expected`, ...sides };
    case 'todo-passes': {
      const part = all.length > 0 ? `, but for ${all.join(', ')}` : '';
      const now = got === null ? 'is no longer read' : `is read rightly now${part}`;
      const message = `${label} ${now}; sasil accept --passing takes the todo out (${reason})`;
      return { kind: 'todo-passes', message, expected: null, got: null, fields: [] };
    }
    case 'todo-changed': {
      const known = (expected!['todo'] as { got: SaidFact | null }).got;
      const was = known === null ? 'not read at all' : fieldsWords(known, Object.keys(known));
      const message = `${label} is read wrongly, and not as it is known to be: ${was} (${reason})`;
      return { kind: 'todo-changed', message, ...sides };
    }
  }
}

function comparedField(field: string, expected: SaidFact, got: SaidFact): ComparedField {
  return { field, expected: valueWords(expected[field]), got: valueWords(got[field]) };
}

/** The fields of the one side that there is; of both where a fact is in both. */
function wholeFact(expected: SaidFact | null, got: SaidFact | null): ComparedField[] {
  if (expected && got) return Object.keys(expected).map((field) => comparedField(field, expected, got));
  if (expected) return saidFields(expected).map(([field, words]) => ({ field, expected: words, got: null }));
  return saidFields(got!).map(([field, words]) => ({ field, expected: null, got: words }));
}
