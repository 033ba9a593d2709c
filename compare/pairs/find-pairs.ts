import type { Pairing } from '../../schemas/generated/comparison.js';
import type { Rules } from '../../pipeline/types.js';
import { rounded } from '../facts/rows.js';
import { versionOf, type VersionInput } from '../version.js';
import { rulesOf } from '../knowledge.js';
import { signatureOf, type Signature } from './signature.js';

/** Two articles that tell one story, by their places in the given list. */
export interface FoundPair {
  readonly ko: number;
  readonly en: number;
  readonly pairing: Pairing;
}

export interface FoundPairs {
  /** In the order of the Korean articles; each article is in one pair at most. */
  readonly pairs: readonly FoundPair[];
  /** Places in the given list, in its order. */
  readonly unpaired: readonly number[];
}

export interface FindPairsOptions {
  /** Must hold the sets below `comparison/`: `loadRules({ comparison: true })`, which they are if not said. */
  readonly rules?: Rules;
}

/**
 * Finds which Korean and English articles tell the same story, by what both tell and few others do: Dice's coefficient
 * over signatures, keys weighted by their rarity (inverse document frequency, Spärck Jones 1972). The most alike are
 * paired first. Articles in other languages stay unpaired.
 */
export function findPairs(articles: readonly VersionInput[], { rules }: FindPairsOptions = {}): FoundPairs {
  const read = articles.map((article, index) => readArticle(article, index, rulesOf(rules)));
  const ko = read.filter(({ language }) => language === 'ko');
  const en = read.filter(({ language }) => language === 'en');
  const rarity = rarityOf(read.map(({ signature }) => signature));
  const worth = (key: string, weight: number): number => weight * rarity(key);
  const weightOf = ({ signature }: Article): number =>
    [...signature].reduce((sum, [key, weight]) => sum + worth(key, weight), 0);
  const weights = en.map(weightOf);
  const articlesWith = indexOf(en);

  const candidates = ko.flatMap((article, k) => {
    const shared = new Map<number, number>();
    for (const [key, weight] of article.signature) {
      for (const e of articlesWith.get(key) ?? []) shared.set(e, (shared.get(e) ?? 0) + worth(key, weight));
    }
    const own = weightOf(article);
    return [...shared]
      .map(([e, weight]) => ({ k, e, score: ((2 * weight) / (own + weights[e]!)) * nearInTime(article, en[e]!) }))
      .filter(({ score }) => score >= LEAST);
  });
  candidates.sort((a, b) => b.score - a.score || a.k - b.k || a.e - b.e);

  const paired = new Set<Article>();
  const pairs: FoundPair[] = [];
  for (const { k, e, score } of candidates) {
    const [left, right] = [ko[k]!, en[e]!];
    if (paired.has(left) || paired.has(right)) continue;
    paired.add(left).add(right);
    const shared = [...left.signature].filter(([key]) => right.signature.has(key));
    shared.sort(([a, x], [b, y]) => worth(b, y) - worth(a, x) || (a < b ? -1 : 1));
    const told = shared.slice(0, SHOWN).map(([key]) => key);
    pairs.push({ ko: left.index, en: right.index, pairing: { score: rounded(score), shared: told } });
  }
  const unpaired = read.filter((article) => !paired.has(article)).map(({ index }) => index);
  return { pairs: pairs.sort((a, b) => a.ko - b.ko), unpaired };
}

/** What is kept of an article: a corpus has many. */
interface Article {
  readonly index: number;
  readonly language: 'ko' | 'en' | 'und';
  /** Days since 1970; NaN where it is not known. */
  readonly day: number;
  readonly signature: Signature;
}

function readArticle(input: VersionInput, index: number, rules: Rules): Article {
  const { language, publishedAt } = input.record.article;
  const day = Date.parse((publishedAt ?? '').slice(0, 10)) / 86_400_000;
  const signature = language === 'und' ? new Map<string, number>() : signatureOf(versionOf(input, rules));
  return { index, language, day, signature };
}

/** Articles that are less alike tell two stories. */
const LEAST = 0.3;

/** How many of the shared keys are told. */
const SHOWN = 8;

/** Among a handful of articles, what two have in common is not common yet. */
const USUAL = 20;

function rarityOf(signatures: readonly Signature[]): (key: string) => number {
  const counts = new Map<string, number>();
  for (const signature of signatures) for (const key of signature.keys()) counts.set(key, (counts.get(key) ?? 0) + 1);
  return (key) => Math.log(1 + (signatures.length + USUAL) / counts.get(key)!);
}

function indexOf(articles: readonly Article[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (const [article, { signature }] of articles.entries()) {
    for (const key of signature.keys()) {
      const known = index.get(key);
      if (known) known.push(article);
      else index.set(key, [article]);
    }
  }
  return index;
}

/** A translation comes out within days; what came out in another season is another story. */
function nearInTime(ko: Article, en: Article): number {
  return Math.abs(ko.day - en.day) > FAR ? OTHER_TIME : 1;
}

const FAR = 45;
const OTHER_TIME = 0.5;
