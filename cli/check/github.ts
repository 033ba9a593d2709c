import type { CheckReport, Finding } from '../../check/types.js';
import { findingWords } from './finding-words.js';

/** GitHub shows so many errors and so many warnings of a step, and drops the others without a word. */
const SHOWN = 10;

/** Workflow commands that become annotations of a pull request; where there are too many the last says how many more. */
export function githubAnnotations({ findings }: CheckReport): string {
  const lines = (['error', 'warning'] as const).flatMap((level) => {
    const told = findings.filter((finding) => finding.level === level);
    const shown = told.length > SHOWN ? told.slice(0, SHOWN - 1) : told;
    const more = told.length - shown.length;
    const rest =
      more > 0 ? [`::${level}::${escaped(`sasil check: ${more} more ${level}s, in the summary of the job`)}`] : [];
    return [...shown.map(annotation), ...rest];
  });
  return lines.map((line) => `${line}\n`).join('');
}

function annotation(finding: Finding): string {
  const { level, fixture, place, message } = finding;
  const title = fixture === '' ? 'sasil check' : fixture;
  const properties = [
    `file=${property(place.file)}`,
    `line=${place.line}`,
    `col=${place.column}`,
    `title=${property(title)}`,
  ];
  const [, ...details] = findingWords(finding).split('\n');
  return `::${level} ${properties.join(',')}::${escaped([message, ...details].join('\n'))}`;
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
