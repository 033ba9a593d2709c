import { createExtractor, type ArticleRecord, type Rules } from '../index.js';
import { makeStagedExtractor } from './staged.js';
import type { BenchArticle } from './corpus.js';

const KINDS = ['mayors', 'districts', 'categories', 'awards', 'bullets', 'initiatives'] as const;

type Counts = Partial<Record<(typeof KINDS)[number], number>>;

/** What a person finds in two of the stories; the whole of it stands in `fixtures/`. */
const KNOWN: Readonly<Record<string, Counts>> = {
  'daegu-welfare-2018/ko': { mayors: 6, districts: 5, awards: 9, bullets: 9, initiatives: 4 },
  'gwanak-manifesto-2017/en': { mayors: 1, districts: 5, awards: 16, bullets: 6, initiatives: 0 },
};

/**
 * Extracts the seeds and says how many facts they have. Throws where a kind is missing altogether, where a second
 * extractor or the one with the clock gives other records, and where a known story has not its facts.
 */
export function checkFacts(seeds: readonly BenchArticle[], rules: Rules): string {
  const [first, second, staged] = [createExtractor(rules), createExtractor(rules), makeStagedExtractor(rules)];
  const total = Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Required<Counts>;
  const together = second.extractMany(seeds);
  const byStages = staged.extractMany(seeds);
  for (const [index, seed] of seeds.entries()) {
    const record = first.extract(seed);
    const json = JSON.stringify(record);
    if (JSON.stringify(together[index]) !== `{"record":${json}}`) throw new Error(`${seed.id}: two runs, two records`);
    if (byStages[index] !== json) throw new Error(`${seed.id}: bench/staged.ts is not the extractor any more`);
    for (const kind of KINDS) total[kind] += record[kind].length;
    checkKnown(record);
  }
  const missing = KINDS.filter((kind) => total[kind] === 0);
  if (missing.length > 0) throw new Error(`nothing found at all: ${missing.join(', ')}`);
  return `${KINDS.map((kind) => `${total[kind]} ${kind}`).join(', ')} in ${seeds.length} articles`;
}

function checkKnown(record: ArticleRecord): void {
  for (const [kind, expected] of Object.entries(KNOWN[record.article.id] ?? {})) {
    const got = record[kind as keyof Counts]!.length;
    if (got !== expected) throw new Error(`${record.article.id}: expected ${expected} ${kind}, got ${got}`);
  }
}
