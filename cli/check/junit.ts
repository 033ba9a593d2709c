import type { CheckReport, Finding } from '../../check/types.js';
import { findingWords } from './finding-words.js';

/**
 * JUnit XML as Jenkins reads it (junit-10.xsd): a suite for each fixture, a case for each text of it, a failure for each
 * error; warnings are standard output. What belongs to no text, a rule say, is a case of its own.
 */
export function junit({ checked, findings }: CheckReport): string {
  const suites = new Map<string, Map<string, Finding[]>>();
  const caseOf = (suite: string, name: string): Finding[] => {
    const cases = suites.get(suite) ?? new Map<string, Finding[]>();
    suites.set(suite, cases);
    const known = cases.get(name) ?? [];
    cases.set(name, known);
    return known;
  };
  const fixtureOf = new Map(checked.map(({ id, fixture }) => [id, fixture]));
  for (const { id, fixture } of checked) caseOf(fixture || '.', id);
  for (const finding of findings) {
    const { fixture, kind } = finding;
    const suite = fixtureOf.get(fixture) ?? (kind === 'rule' ? 'rules' : fixture);
    caseOf(suite || '.', fixture || kind).push(finding);
  }
  const all = [...suites];
  const failed = (cases: ReadonlyMap<string, readonly Finding[]>): number =>
    [...cases.values()].filter((told) => told.some(({ level }) => level === 'error')).length;
  const total = all.reduce((sum, [, cases]) => sum + cases.size, 0);
  const failures = all.reduce((sum, [, cases]) => sum + failed(cases), 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="sasil check" tests="${total}" failures="${failures}" errors="0">`,
    ...all.flatMap(([name, cases]) => [
      `  <testsuite name=${attribute(name)} tests="${cases.size}" failures="${failed(cases)}" errors="0" skipped="0">`,
      ...[...cases].flatMap(([id, told]) => caseLines(name, id, told)),
      '  </testsuite>',
    ]),
    '</testsuites>',
    '',
  ].join('\n');
}

function caseLines(suite: string, id: string, told: readonly Finding[]): string[] {
  const opening = `    <testcase classname=${attribute(suite)} name=${attribute(id)}`;
  if (told.length === 0) return [`${opening}/>`];
  const errors = told.filter(({ level }) => level === 'error');
  const warnings = told.filter(({ level }) => level === 'warning');
  return [
    `${opening}>`,
    ...errors.map((finding) => {
      const { kind, message } = finding;
      return `      <failure type="${kind}" message=${attribute(message)}>${escaped(findingWords(finding))}</failure>`;
    }),
    ...(warnings.length > 0
      ? [`      <system-out>${escaped(warnings.map(findingWords).join('\n'))}</system-out>`]
      : []),
    '    </testcase>',
  ];
}

function attribute(text: string): string {
  return `"${escaped(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;')}"`;
}

/** Without the characters that XML 1.0 does not have. */
function escaped(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are what is taken out
  const legal = text.replace(/[\u0000-\u0008\v\f\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/gu, '\uFFFD');
  return legal.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
