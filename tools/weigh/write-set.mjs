import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Writes a set of weighed cues below `rules/`, a line each. */
export function writeSet(name, tool, terms) {
  const source = [`Weighed on the lists of fixtures/ and seeds/ by tools/weigh/${tool}; licence: own work`];
  const lines = terms.map((term) => `    ${JSON.stringify(term)}`).join(',\n');
  const file = fileURLToPath(new URL(`../../rules/${name}.json`, import.meta.url));
  writeFileSync(
    file,
    `{\n  "name": "${name}",\n  "source": ${JSON.stringify(source)},\n  "terms": [\n${lines}\n  ]\n}\n`,
  );
  console.log(`${name}: ${terms.length} cues`);
}
