import { oneOf } from '../../pipeline/match.js';
import type { HeadStatus } from './found.js';

/**
 * The status of a head by the word before the name or the title and by what follows at `end`; null for one who only
 * stands in (권한대행) and for a thing named after the office (구청장상).
 */
export function statusOf(text: string, end: number, before: string): HeadStatus | null {
  if (opensStatus(text.charCodeAt(end))) {
    const after = text.slice(end, end + 8);
    if (/^\s?(?:권한대행|직무대[행리])/.test(after)) return null;
    if (/^[상배기](?:[을은이과를의에]|[^가-힣]|$)|^(?:협의회|들)/.test(after)) return null;
    if (/^\s?(?:예비)?후보(?!지|군)|^\s?당선[인자]|^\s?내정자|^ (?:출마 ?예정|출마자|입지자)/.test(after))
      return 'candidate';
    // `한도윤 군수 시절`, `…군수에 이은 두 번째`
    if (/^ (?:시절|당시)|^에 이은 /.test(after)) return 'former';
  }
  if (LEFT.test(text.slice(end, end + 20))) return 'former';
  return isFormerWord(before) ? 'former' : 'current';
}

/** `한도윤 시장이 사퇴하면서`, `별세했다`, `물러난 뒤`; but 사퇴해야 and 별세한 시민을 are of one in office. */
const LEFT =
  /^[이은는]? (?:지난 ?(?:달|해|\d{1,2}[일월]) )?(?:(?:사퇴|사임|퇴임|별세|타계)(?:하면서|했|하고 |하자 |한 (?:뒤|후|이후|자리))|물러(?:나면서|나고 |나자 |났|난 (?:뒤|후|이후|자리)))/;

const opensStatus = oneOf(' \n권직상배기협들예후당내에');

/** 전, 前 and the like: the office is over. */
export function isFormerWord(word: string): boolean {
  return FORMER.has(word);
}

const FORMER: ReadonlySet<string> = new Set([
  '전',
  '前',
  '故',
  '전임',
  '직전',
  '당시',
  '초대',
  '전직',
  '고',
  '사퇴한',
  '사임한',
  '퇴임한',
  '물러난',
  '낙마한',
  '별세한',
  '타계한',
  '작고한',
]);

/** The word right before `start`, if it is one that tells a status: 전, 전임, 前. */
export function wordBefore(text: string, start: number, from: number): string {
  const space = text[start - 1] === ' ' ? start - 1 : start;
  // `고(故) 한도윤 구청장`
  const end = text[space - 1] === ')' && /^[(（][故前]$/.test(text.slice(space - 3, space - 1)) ? space - 1 : space;
  if (end <= from || !endsFormer(text.charCodeAt(end - 1))) return '';
  return text.slice(Math.max(from, start - 5), end).match(/(?:^|[^가-힣])([가-힣前現故]{1,3})$/)?.[1] ?? '';
}

const endsFormer = oneOf([...FORMER].map((word) => word.at(-1)!).join(''));
