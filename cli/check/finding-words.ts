import type { Finding } from '../../check/types.js';

/** All there is to tell of a finding, as lines of text. */
export function findingWords(finding: Finding): string {
  const { fixture, message, place, expected, got, rule, why, source } = finding;
  return [
    `${fixture}${fixture === '' ? '' : ': '}${message}`,
    `at ${place.file}:${place.line}:${place.column}`,
    ...(expected === null && got === null ? [] : [`expected ${expected ?? 'none'}`, `got ${got ?? 'none'}`]),
    ...(source
      ? [`read in ${source.file ?? 'the text'}:${source.line}: ${source.text.slice(source.start, source.end)}`]
      : []),
    ...(rule === null ? [] : [`rule ${rule}`]),
    ...(why === null ? [] : [why]),
  ].join('\n');
}
