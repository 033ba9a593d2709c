import { InvalidArgumentError, Option, type Command } from 'commander';
import { READ_DEFAULTS, type ReadOptions } from '../../batch/read/options.js';
import { encodingNamed } from '../../pipeline/decode/encoding-named.js';

/** The options of a verb that say how its inputs are read. */
export interface ReadWords {
  readonly encoding?: string;
  readonly idField?: string;
  readonly maxBytes?: number;
  readonly maxExpand?: number;
  readonly passthrough?: readonly string[];
  readonly textField?: string;
}

/** Adds them to a verb. */
export function addReadOptions(verb: Command): Command {
  return verb
    .option(
      '--text-field <name>',
      `JSON Lines, Parquet: the field that holds the text (default: "${READ_DEFAULTS.textField}")`,
    )
    .option('--id-field <name>', 'the field that holds the id (default: "id" where there is one, else file and line)')
    .option('--passthrough <names>', 'fields that go into the record as they are: url,section', toNames)
    .addOption(
      new Option(
        '--encoding <name>',
        'of all texts and pages: utf-8, cp949, utf-16le … (default: what each is)',
      ).argParser(toEncoding),
    )
    .option('--max-bytes <size>', 'the largest article or line: 500K, 16M (default: 16M)', toBytes)
    .option('--max-expand <times>', 'how many times its size a file may unpack to (default: 200)', toTimes);
}

/** What they say, with the defaults where they say nothing. */
export function readOptionsOf(words: ReadWords): ReadOptions {
  const { textField, idField, passthrough } = words;
  return {
    encoding: words.encoding ?? READ_DEFAULTS.encoding,
    maxBytes: words.maxBytes ?? READ_DEFAULTS.maxBytes,
    maxExpand: words.maxExpand ?? READ_DEFAULTS.maxExpand,
    textField: textField ?? READ_DEFAULTS.textField,
    idField: idField ?? READ_DEFAULTS.idField,
    passthrough: passthrough ?? READ_DEFAULTS.passthrough,
    expectsFields: [textField, idField, passthrough].some((word) => word !== undefined),
  };
}

export function toNames(words: string, names: readonly string[] = []): string[] {
  const more = words.split(',').map((name) => name.trim());
  if (more.includes('')) throw new InvalidArgumentError('It names fields, with a comma between them.');
  return [...names, ...more];
}

function toEncoding(words: string): string {
  const name = encodingNamed(words);
  if (name === null)
    throw new InvalidArgumentError('There is no such encoding: utf-8, cp949, utf-16le, windows-1252 …');
  return name;
}

const UNITS: Readonly<Record<string, number>> = { '': 1, K: 1024, M: 1024 ** 2, G: 1024 ** 3 };

/** A text in memory cannot be longer. */
const MOST_BYTES = 512 * 1024 ** 2;

export function toBytes(words: string): number {
  const [, number, unit] = /^(\d+)([KMG]?)(?:i?B)?$/i.exec(words) ?? [];
  const bytes = Number(number) * UNITS[unit?.toUpperCase() ?? '']!;
  if (!(bytes >= 1 && bytes <= MOST_BYTES))
    throw new InvalidArgumentError('It is a size such as 500K or 16M, at most 512M.');
  return bytes;
}

function toTimes(words: string): number {
  const times = Number(words);
  if (!(times >= 1)) throw new InvalidArgumentError('It is a number from 1.');
  return times;
}
