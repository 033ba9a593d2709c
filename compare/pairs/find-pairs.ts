import type { Pairing } from '../../schemas/generated/comparison.js';
import { rounded } from '../facts/rows.js';
import type { Version } from '../version.js';
import { signatureOf, type Signature } from './signature.js';

/** Two articles that tell one story, by their places in the given lists. */
export interface FoundPair {
  readonly ko: number;
  readonly en: number;
  readonly pairing: Pairing;
}

export interface FoundPairs {
  /** In the order of the Korean articles; each article is in one pair at most. */
  readonly pairs: readonly FoundPair[];
  readonly unpaired: { readonly ko: readonly number[]; readonly en: readonly number[] };
}

/**
 * Finds which Korean and English articles tell the same story, by what both tell and few others do: Dice's coefficient
 * over signatures, keys weighted by their rarity (inverse document frequency, Spärck Jones 1972). The most alike are
 * paired first.
 */
export function findPairs(ko: readonly Version[], en: readonly Version[]): FoundPairs {
  const left = ko.map(signatureOf);
  const right = en.map(signatureOf);
  const rarity = rarityOf([...left, ...right]);
  const weightOf = (signature: Signature): number =>
    [...signature].reduce((sum, [key, weight]) => sum + weight * rarity(key), 0);
  const weights = right.map(weightOf);
  const articlesWith = indexOf(right);

  const candidates = left.flatMap((signature, k) => {
    const shared = new Map<number, number>();
    for (const [key, weight] of signature) {
      for (const e of articlesWith.get(key) ?? []) shared.set(e, (shared.get(e) ?? 0) + weight * rarity(key));
    }
    const own = weightOf(signature);
    return [...shared].map(([e, weight]) => ({
      ko: k,
      en: e,
      score: ((2 * weight) / (own + weights[e]!)) * nearInTime(ko[k]!, en[e]!),
    }));
  });
  candidates.sort((a, b) => b.score - a.score || a.ko - b.ko || a.en - b.en);

  const free = { ko: new Set(ko.keys()), en: new Set(en.keys()) };
  const pairs: FoundPair[] = [];
  for (const { ko: k, en: e, score } of candidates) {
    if (score < LEAST) break;
    if (!free.ko.has(k) || !free.en.has(e)) continue;
    free.ko.delete(k);
    free.en.delete(e);
    const keys = [...left[k]!.keys()].filter((key) => right[e]!.has(key));
    const worth = (key: string): number => left[k]!.get(key)! * rarity(key);
    const shared = keys.sort((a, b) => worth(b) - worth(a) || (a < b ? -1 : 1)).slice(0, SHOWN);
    pairs.push({ ko: k, en: e, pairing: { score: rounded(score), shared } });
  }
  return { pairs: pairs.sort((a, b) => a.ko - b.ko), unpaired: { ko: [...free.ko], en: [...free.en] } };
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

function indexOf(signatures: readonly Signature[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (const [article, signature] of signatures.entries()) {
    for (const key of signature.keys()) {
      const articles = index.get(key);
      if (articles) articles.push(article);
      else index.set(key, [article]);
    }
  }
  return index;
}

/** A translation comes out within days; what came out in another season is another story. */
function nearInTime(ko: Version, en: Version): number {
  const [ours, theirs] = [ko, en].map(({ record }) => Date.parse((record.article.publishedAt ?? '').slice(0, 10)));
  const days = Math.abs(ours! - theirs!) / 86_400_000;
  return days > FAR ? OTHER_TIME : 1;
}

const FAR = 45;
const OTHER_TIME = 0.5;
