import { InvalidArgumentError } from 'commander';
import type { CheckReport } from '../../check/types.js';
import { githubAnnotations } from './github.js';
import { junit } from './junit.js';
import { markdown } from './markdown.js';
import { prettyLines, type PrettyView } from './pretty.js';
import { sarif } from './sarif.js';

/** The forms in which a report can be had. */
export const FORMATS = {
  pretty: (report: CheckReport, view: PrettyView) => `${prettyLines(report, view).join('\n')}\n`,
  json: (report: CheckReport) => `${JSON.stringify(report, null, 2)}\n`,
  junit,
  github: githubAnnotations,
  sarif,
  markdown,
} satisfies Record<string, (report: CheckReport, view: PrettyView) => string>;

export type Format = keyof typeof FORMATS;

/** A form and the file that it goes to; standard output where none is named. */
export interface Output {
  readonly format: Format;
  readonly file: string | null;
}

/** `junit=report.xml`, as often as wanted. Throws an `InvalidArgumentError` for what is no form. */
export function toOutputs(words: string, outputs: readonly Output[] = []): Output[] {
  const at = words.indexOf('=');
  const format = at === -1 ? words : words.slice(0, at);
  const file = at === -1 ? null : words.slice(at + 1);
  if (!Object.hasOwn(FORMATS, format) || file === '') {
    throw new InvalidArgumentError(`It is FORMAT or FORMAT=FILE, of ${Object.keys(FORMATS).join(', ')}.`);
  }
  return [...outputs, { format: format as Format, file }];
}
