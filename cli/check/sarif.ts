import { VERSION } from '../../index.js';
import type { CheckReport, Finding, FindingKind } from '../../check/types.js';
import { findingWords } from './finding-words.js';

const KINDS: Readonly<Record<FindingKind, string>> = {
  article: 'An article cannot be read',
  coverage: 'Too few rules are reached by fixtures',
  duplicate: 'An article stands twice',
  fact: 'A fact is read otherwise than expected',
  orphan: 'A fixture is not whole',
  pair: 'The two languages of a story do not agree as expected',
  record: 'A record is not valid',
  rule: 'A rule is wrong',
  schema: 'A file is not of its schema',
  'todo-changed': 'A known difference is another one now',
  'todo-passes': 'A known difference is none any more',
};

/** One run in the Static Analysis Results Interchange Format 2.1.0, as code scanning reads it. */
export function sarif({ findings }: CheckReport): string {
  const kinds = Object.keys(KINDS) as FindingKind[];
  const run = {
    tool: {
      driver: {
        name: 'sasil',
        version: VERSION,
        rules: kinds.map((id) => ({ id, shortDescription: { text: KINDS[id] } })),
      },
    },
    columnKind: 'utf16CodeUnits',
    results: findings.map((finding) => resultOf(finding, kinds)),
  };
  const schema = 'https://json.schemastore.org/sarif-2.1.0.json';
  return `${JSON.stringify({ $schema: schema, version: '2.1.0', runs: [run] }, null, 2)}\n`;
}

function resultOf(finding: Finding, kinds: readonly FindingKind[]) {
  const { kind, level, place, source, fixture, fact } = finding;
  const related = source?.file
    ? {
        relatedLocations: [
          {
            message: { text: source.text.slice(source.start, source.end) },
            ...locationOf(source.file, {
              startLine: source.line,
              startColumn: source.start + 1,
              endColumn: source.end + 1,
            }),
          },
        ],
      }
    : {};
  return {
    ruleId: kind,
    ruleIndex: kinds.indexOf(kind),
    level,
    message: { text: findingWords(finding) },
    locations: [locationOf(place.file, { startLine: place.line, startColumn: place.column })],
    ...related,
    partialFingerprints: { 'sasil/v1': [kind, fixture, fact ?? '', finding.message].join('|') },
  };
}

function locationOf(file: string, region: Readonly<Record<string, number>>) {
  const uri = file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  return { physicalLocation: { artifactLocation: { uri }, region } };
}
