import type { CheckReport, Finding } from '../../check/types.js';
import { summaryWords } from './summary-words.js';

/** The findings as Markdown: a summary of a job, a comment. */
export function markdown(report: CheckReport): string {
  const { findings, coverage } = report;
  const errors = findings.filter(({ level }) => level === 'error');
  const warnings = findings.filter(({ level }) => level === 'warning');
  const lines = [
    `## ${errors.length > 0 ? '❌' : '✅'} sasil check`,
    '',
    `${cell(summaryWords(report))}.`,
    '',
    ...section('Errors', errors),
    ...section('Warnings', warnings),
    ...(coverage
      ? [`${coverage.reached} of ${coverage.rules} rules are reached; not reached: ${coverage.unreached.length}.`, '']
      : []),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function section(title: string, findings: readonly Finding[]): string[] {
  if (findings.length === 0) return [];
  const rows = findings.map(({ fixture, message, place, expected, got, rule, why }) => {
    const reason = why ?? (rule === null ? '' : `by ${rule}`);
    const where = `${place.file}:${place.line}`;
    return `| ${[fixture, message, expected ?? '', got ?? '', reason, where].map(cell).join(' | ')} |`;
  });
  return [
    `### ${title}`,
    '',
    '| Fixture | What | Expected | Got | Why | Where |',
    '| - | - | - | - | - | - |',
    ...rows,
    '',
  ];
}

/** Words of an article are words, not marks. */
export function cell(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~!&]/g, '\\$&').replace(/[\p{Cc}\p{Cf}]/gu, ' ');
}
