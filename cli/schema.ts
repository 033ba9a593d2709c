import { readFile, readdir } from 'node:fs/promises';
import { Command } from 'commander';

const FOLDER = new URL('../schemas/', import.meta.url);
const ENDING = '.schema.json';

/** `sasil schema [NAME]`: prints one JSON Schema, or the names of all. */
export function schemaVerb(): Command {
  return new Command('schema')
    .summary('print a JSON Schema: record, rule-set, …')
    .description('Prints a JSON Schema (2020-12) to standard output; without a name, lists the schemas there are.')
    .argument('[name]', 'record, rule-set, …')
    .addHelpText(
      'after',
      `
Examples:
  sasil schema                           the names
  sasil schema record > record.json      the shape of a line that extract writes
  sasil schema rule-set                  the shape of a file in a rules folder

Exit codes:
  0  printed
  2  usage wrong, or there is no such schema`,
    )
    .action(async (name: string | undefined, _options: unknown, command: Command) => {
      const names = (await readdir(FOLDER))
        .filter((file) => file.endsWith(ENDING))
        .map((file) => file.slice(0, -ENDING.length))
        .sort();
      if (name === undefined) process.stdout.write(`${names.join('\n')}\n`);
      else if (names.includes(name)) process.stdout.write(await readFile(new URL(name + ENDING, FOLDER), 'utf8'));
      else command.error(`error: there is no schema '${name}'; there are: ${names.join(', ')}`);
    });
}
