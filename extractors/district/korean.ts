import type { Span } from '../../pipeline/types.js';
import { isHangul } from '../../pipeline/match.js';
import { within, type Gazetteer, type Government } from './gazetteer.js';
import type { FoundPlace, PlaceFinder } from './found.js';

/**
 * Finds Korean names by their last syllable (구, 시, 군, 도), longest name first. A name begins at a word's beginning or
 * straight after its region (대구남구); what may follow it is open, since 청, 의회, 민 and particles are glued to it, but
 * for the rule set's lookalikes. `isPersonName` tells whether the syllables glued before a head's district are a name
 * (한도윤관악구청장).
 */
export function koreanPlaces(gazetteer: Gazetteer, isPersonName: (text: string) => boolean): PlaceFinder {
  const byEnding = new Map<number, Entry[]>();
  for (const [name, governments] of gazetteer.namesKo) {
    const key = ending(name.charCodeAt(name.length - 2), name.charCodeAt(name.length - 1));
    const entries = byEnding.get(key);
    if (entries) entries.push({ name, governments });
    else byEnding.set(key, [{ name, governments }]);
  }
  for (const entries of byEnding.values()) entries.sort((a, b) => b.name.length - a.name.length);
  const isLookalike = lookalikes(gazetteer.lookalikesKo);
  const longestRegion = Math.max(...[...gazetteer.regionsKo.keys()].map(({ length }) => length));

  return ({ text }, span) => {
    const found: FoundPlace[] = [];
    let lastEnd = -1;
    for (let at = span.start + 1; at < span.end; at++) {
      const unit = text.charCodeAt(at);
      if (unit !== GU && unit !== SI && unit !== GUN && unit !== DO) continue;
      const entry = longestEndingAt(text, at, unit, span.start);
      if (!entry) continue;
      const start = at + 1 - entry.name.length;
      const end = at + 1;
      const region = regionBefore(text, start, span);
      if (!beginsWord(text, start, end, region, lastEnd) || isLookalike(text, start, end)) continue;
      if (unit === SI && text[end] === '장' && isMarket(text, start, span, region)) continue;

      const inRegion = region ? within(entry.governments, region.governments, gazetteer) : [];
      const qualifies = region !== null && (inRegion.length > 0 || entry.governments.length === 1);
      found.push({
        start,
        end,
        governments: inRegion.length > 0 ? inRegion : entry.governments,
        qualifier: qualifies ? { start: region.start, end: region.end } : null,
        extent: {
          start: qualifies ? region.start : start,
          end: text[end] === '청' && text[end + 1] !== '장' ? end + 1 : end,
        },
        rule: qualifies ? 'districts/ko/qualified' : 'districts/ko/name',
      });
      lastEnd = end;
    }
    return withoutQualifiers(found);
  };

  /** The longest name whose unit stands at `at`. */
  function longestEndingAt(text: string, at: number, unit: number, from: number): Entry | undefined {
    const entries = byEnding.get(ending(text.charCodeAt(at - 1), unit));
    return entries?.find(({ name }) => at + 1 - name.length >= from && text.startsWith(name, at + 1 - name.length));
  }

  /** The region that stands before `start`, glued or after one space: 서울, 경북 포항시. */
  function regionBefore(text: string, start: number, span: Span): Region | null {
    const end = text[start - 1] === ' ' ? start - 1 : start;
    let from = end;
    while (from > span.start && end - from <= longestRegion && isHangul(text.charCodeAt(from - 1))) from--;
    const governments = gazetteer.regionsKo.get(text.slice(from, end));
    return governments ? { start: from, end, governments } : null;
  }

  function beginsWord(text: string, start: number, end: number, region: Region | null, lastEnd: number): boolean {
    const before = text.charCodeAt(start - 1);
    if (before >= 0x30 && before <= 0x39) return false;
    if (!isHangul(before) || lastEnd === start) return true;
    if (region?.end === start) return true;
    if (!HEAD.test(text.slice(end - 1, end + 2))) return false;
    let from = start;
    while (isHangul(text.charCodeAt(from - 1)) && start - from < 5) from--;
    return start - from === 3 && isPersonName(text.slice(from, start));
  }
}

interface Entry {
  readonly name: string;
  readonly governments: readonly Government[];
}

interface Region extends Span {
  readonly governments: readonly Government[];
}

const GU = '구'.charCodeAt(0);
const SI = '시'.charCodeAt(0);
const GUN = '군'.charCodeAt(0);
const DO = '도'.charCodeAt(0);
const HEAD = /^(?:구청장|시장|군수|도지사)/;

/** One small number for the last two syllables; a Map finds those fast. */
function ending(last: number, unit: number): number {
  return (last << 2) | (unit === GU ? 0 : unit === SI ? 1 : unit === GUN ? 2 : 3);
}

/**
 * Words that are not names though they contain one: those that begin with the unit run on from it (상주시키다,
 * 수원구장), the others begin with the name (서구화, 동구 밖).
 */
function lookalikes(words: readonly string[]): (text: string, start: number, end: number) => boolean {
  const tails = new Map<string, string[]>([...'구시군도'].map((unit) => [unit, []]));
  const wholes = new Map<string, string[]>();
  for (const word of words) {
    if (/[구시군도]$/.test(word)) continue;
    const key = word.slice(0, 2);
    if (tails.has(word[0]!)) tails.get(word[0]!)!.push(word);
    else wholes.set(key, [...(wholes.get(key) ?? []), word]);
  }
  return (text, start, end) =>
    tails.get(text[end - 1]!)!.some((word) => text.startsWith(word, end - 1)) ||
    (wholes.get(text.slice(start, start + 2))?.some((word) => text.startsWith(word, start)) ?? false);
}

/** 영천시장 is a mayor or a market; beside merchants, and without a region or a person, it is a market. */
function isMarket(text: string, start: number, span: Span, region: Region | null): boolean {
  if (region) return false;
  if (/[가-힣]{2,4}(?:\([^()]*\))? $/.test(text.slice(Math.max(span.start, start - 12), start))) return false;
  return MARKET.test(text.slice(span.start, span.end));
}

const MARKET = /전통시장|재래시장|상인회|상점가|장보기/;

/** An upper-tier name that only says where another one lies is no mention of its own. */
function withoutQualifiers(found: readonly FoundPlace[]): FoundPlace[] {
  return found.filter(
    ({ start, end, governments }, index) =>
      !governments.some(({ tier }) => tier === 'upper') ||
      !found
        .slice(index + 1, index + 2)
        .some(({ qualifier }) => qualifier && qualifier.start <= start && end <= qualifier.end),
  );
}
