import type { Span } from '../../pipeline/types.js';
import { isHangul } from '../../pipeline/match.js';
import { within, type Gazetteer, type Government } from './gazetteer.js';
import type { FoundPlace, PlaceFinder } from './found.js';
import { anywhere, namesUpTo, wordsFrom } from './name-tree.js';

/**
 * Finds Korean names by their last syllable (구, 시, 군, 도), longest name first. A name begins at a word's beginning or
 * straight after its region (대구남구); what may follow it is open, since 청, 의회, 민 and particles are glued to it, but
 * for the rule set's lookalikes. `isPersonName` tells whether the syllables glued before a head's district are a name
 * (한도윤관악구청장).
 */
export function koreanPlaces(gazetteer: Gazetteer, isPersonName: (text: string) => boolean): PlaceFinder {
  const names = namesUpTo(gazetteer.namesKo);
  const regions = namesUpTo(gazetteer.regionsKo);
  const isLookalike = lookalikes(gazetteer.lookalikesKo);

  return ({ text }, span) => {
    const found: FoundPlace[] = [];
    let lastEnd = -1;
    UNIT.lastIndex = span.start;
    while (UNIT.test(text) && UNIT.lastIndex <= span.end) {
      const end = UNIT.lastIndex;
      const name = names(text, end, span.start, anywhere);
      if (!name) continue;
      const governments = name.value;
      const start = end - name.length;
      const region = regionBefore(text, start, span);
      if (!beginsWord(text, start, end, region, lastEnd) || isLookalike(text, start, end)) continue;
      if (text[end] === '장' && text[end - 1] === '시' && isMarket(text, start, span, region)) continue;

      const inRegion = region ? within(governments, region.governments, gazetteer) : [];
      const qualifies = region !== null && (inRegion.length > 0 || governments.length === 1);
      found.push({
        start,
        end,
        governments: inRegion.length > 0 ? inRegion : governments,
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

  /** The region that stands before `start`, glued or after one space: 서울, 경북 포항시. */
  function regionBefore(text: string, start: number, span: Span): Region | null {
    const end = text[start - 1] === ' ' ? start - 1 : start;
    const region = regions(text, end, span.start, isWordStart);
    return region && { start: end - region.length, end, governments: region.value };
  }

  function beginsWord(text: string, start: number, end: number, region: Region | null, lastEnd: number): boolean {
    const before = text.charCodeAt(start - 1);
    if (before >= 0x30 && before <= 0x39) return false;
    if (!isHangul(before) || lastEnd === start) return true;
    if (region?.end === start) return true;
    if (!HEADS.some((title) => text.startsWith(title, end - 1))) return false;
    let from = start;
    while (isHangul(text.charCodeAt(from - 1)) && start - from < 5) from--;
    return start - from === 3 && isPersonName(text.slice(from, start));
  }
}

interface Region extends Span {
  readonly governments: readonly Government[];
}

/** Ends of names. */
const UNIT = /[구시군도]/g;

/** Titles, their first syllable the unit of the government. */
const HEADS = ['구청장', '시장', '군수', '도지사'];

function isWordStart(text: string, at: number): boolean {
  return !isHangul(text.charCodeAt(at - 1));
}

/**
 * Words that are not names though they contain one: those that begin with the unit run on from it (상주시키다,
 * 수원구장), the others begin with the name (서구화, 동구 밖).
 */
function lookalikes(words: readonly string[]): (text: string, start: number, end: number) => boolean {
  const following = words.filter((word) => !/[구시군도]$/.test(word));
  const fromUnit = wordsFrom(following.filter((word) => /^[구시군도]/.test(word)));
  const fromName = wordsFrom(following.filter((word) => !/^[구시군도]/.test(word)));
  return (text, start, end) =>
    fromUnit(text, end - 1, text.length, anywhere) !== null || fromName(text, start, text.length, anywhere) !== null;
}

/** 영천시장 is a mayor or a market; beside merchants, and without a region or a person, it is a market. */
function isMarket(text: string, start: number, span: Span, region: Region | null): boolean {
  if (region) return false;
  if (/[가-힣]{2,4}(?:\([^()]*\))? $/.test(text.slice(Math.max(span.start, start - 12), start))) return false;
  return MARKET.test(text.slice(span.start, span.end));
}

const MARKET = /전통시장|재래시장|상인회|상점가|장보기/;

/** An upper-tier name that only says where another one lies is no mention of its own. */
function withoutQualifiers(found: readonly FoundPlace[]): readonly FoundPlace[] {
  if (found.length < 2) return found;
  return found.filter(({ start, end, governments }, index) => {
    const qualifier = found[index + 1]?.qualifier;
    const isQualifier = qualifier && qualifier.start <= start && end <= qualifier.end;
    return !isQualifier || !governments.some(({ tier }) => tier === 'upper');
  });
}
