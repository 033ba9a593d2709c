import type { CorpusChange, FactChange } from '../../check/against.js';
import { columns } from '../columns.js';
import { amount } from '../tally.js';
import { cut } from '../width.js';
import { cell } from './markdown.js';

const SIGNS = { gained: '+', lost: '-', changed: '~' } as const;

/** What a change of rules does, for people. */
export function againstLines(change: CorpusChange): string[] {
  const { rules, examples, changes } = change;
  if (changes.length === 0) return [summaryOf(change)];
  const rows = rules.map(({ rule, gained, lost, changed }) => [rule, `${gained}`, `${lost}`, `${changed}`]);
  return [
    summaryOf(change),
    '',
    ...columns([['by rule', 'gained', 'lost', 'changed'], ...rows], 1),
    '',
    examples.length < changes.length ? `the ${examples.length} most telling of ${changes.length}:` : 'each of them:',
    ...examples.flatMap((example) => exampleLines(example)),
  ].map((line) => line.replace(/[\p{Cc}\p{Cf}]/gu, ''));
}

/** The same as Markdown: the comment that a reviewer wants on a pull request. */
export function againstMarkdown(change: CorpusChange): string {
  const { rules, examples, changes } = change;
  const lines = [
    '## sasil: what the rules change',
    '',
    `${cell(summaryOf(change))}.`,
    ...(changes.length === 0
      ? []
      : [
          '',
          '| Rule | Gained | Lost | Changed |',
          '| - | -: | -: | -: |',
          ...rules.map(({ rule, gained, lost, changed }) => `| ${cell(rule)} | ${gained} | ${lost} | ${changed} |`),
          '',
          examples.length < changes.length
            ? `The ${examples.length} most telling of ${changes.length}:`
            : 'Each of them:',
          '',
          '| | Article | Fact | Before | After | Rule | Read from |',
          '| - | - | - | - | - | - | - |',
          ...examples.map(({ what, article, label, before, after, rule, quote }) => {
            const cells = [article, label, before ?? '', after ?? '', rule, quote].map(cell);
            return `| ${SIGNS[what] === '~' ? '\\~' : SIGNS[what]} | ${cells.join(' | ')} |`;
          }),
        ]),
  ];
  return `${lines.join('\n')}\n`;
}

function summaryOf({ articles, touched, changes }: CorpusChange): string {
  const count = (what: FactChange['what']): number => changes.filter((change) => change.what === what).length;
  const facts = `${amount(count('gained'), 'facts')} gained, ${count('lost')} lost, ${count('changed')} changed`;
  return `${facts} in ${touched} of ${amount(articles, 'articles')}`;
}

function exampleLines({ what, article, label, before, after, rule, quote }: FactChange): string[] {
  const said = what === 'changed' ? `${before} → ${after}` : (before ?? after)!;
  return [`${SIGNS[what]} ${article}  ${label}`, `    ${said}`, `    by ${rule}: ${cut(quote, 80)}`];
}
