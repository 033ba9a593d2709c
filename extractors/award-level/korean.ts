import { isHangul } from '../../pipeline/match.js';
import type { Span, Term, View } from '../../pipeline/types.js';
import { beside, type Beside, type Strength } from './beside.js';
import { wordsOf } from './names.js';

/** 대상 is "target" and 우수 "fine" far more often than prizes: what stands beside a Korean level decides whether it is one. */
export function koreanJudge(levels: readonly Term[]): (view: View, span: Span, block: Span, level: Term) => Strength {
  const whole = new Set(levels.flatMap((level) => wordsOf(level, 'wholeKo')));
  return (view, span, block, level) => {
    const found = beside(view, span, block, UNITS);
    const { word, before } = found;
    const isGlued = span.start > block.start && isHangul(view.text.charCodeAt(span.start - 1));
    if (isGlued && whole.has(word)) return null;
    if (word.endsWith('등급') && isNoGrade(found)) return null;
    if (word === '대상') return isFirstOfRow(view.text, span, block) ? 'strong' : judgeGrand(found);
    if (word === '입선') return WAS_CHOSEN.test(found.after) ? 'strong' : null;
    if (DEGREE.test(word)) return judgeDegree(found);
    if (METAL.test(word)) return OF_A_STATUE.test(found.after) ? null : 'strong';
    // `21위` holds no `1위`.
    if (level['family'] === 'rank') return /[\d.]$|상위 ?$/.test(before) ? null : 'weak';
    return isGlued && !/[상)]$/.test(word) ? null : 'strong';
  };
}

const UNITS = { before: 12, after: 14 };

/** `지난해보다 1등급 상승해`: a difference; `90점 이상은 A등급`: the scale. */
const isNoGrade = ({ before, after }: Beside): boolean => IS_MOVED.test(after) || OF_A_SCALE.test(before);
const IS_MOVED = /^[ 이]?(?:상승|하락|올[라랐]|오[른르]|내[려렸]|떨어|뛰|차이)/;
const OF_A_SCALE = /점 (?:이상|이하|미만|초과)[은을이면]{0,2} ?[‘'“"]?$/;

/** `입선했다`, `입선을 차지했다`, `입선에 뽑혔다` */
const WAS_CHOSEN = /^[’'”"」』]?(?:했[다고으]|을 (?:[했받거]|차지)|에 (?:[뽑올들]|선정|이름))/;

/** A level without 상. */
const DEGREE = /^(?:우수|최우수|장려)$/;

/** 동상 is a statue too, 금상 and 은상 sound like one. */
const METAL = /^[금은동]상$/;
const OF_A_STATUE = /^(?:을? ?(?:세|제막|건립)|이몽|앞)/;

function judgeGrand({ before, after }: Beside): Strength {
  // `복지 부문 대상에는`, `4개 분야에서 대상 기관이 가려졌다`
  if (/(?:부문|분야)\s?$/.test(before) && /^(?:에는?|은) /.test(after)) return 'strong';
  // `부문별 대상에는 ▲교통 부문 A시`
  if (/(?:부문|분야)별 $/.test(before) && /^에는 (?:[▲△▶▷◆◇■□●○]|[가-힣]+ (?:부문|분야) )/.test(after)) return 'strong';
  if (/(?:부문|분야)에서\s$/.test(before) && /^ 기관[이으].{0,3}(?:가려|선정|뽑)/.test(after)) return 'strong';
  // `대상인 대통령상`
  if (/^인 (?:[가-힣]{2,8} ?)?(?:대통령|국무총리|장관)/.test(after)) return 'strong';
  // `평가 대상 기초자치단체 226곳 가운데`
  if (/평가 $/.test(before) && EVALUATED.test(after)) return null;
  // `평가 대상이던 A시와 B시는`
  if (/(?:평가|심사) $/.test(before) && /^이(?:었?던|었으나|었지만|[면자]) /.test(after)) return null;
  // `평가 대상 전 분야에서`
  if (/^ (?:[전각총]|모든|전체) /.test(after)) return null;
  if (IS_TARGET.test(after) && !isTopicOfWinners(before, after) && !isAheadOfWinners(before, after)) return null;
  // `이름은 A군. 대상이었다.`, not `평가 대상이었다`.
  if (/^이었다/.test(after)) return /^$|[.!?]\s$/.test(before) ? 'strong' : null;
  // `올해는 관광 부문 대상으로, 야시장이 좋은 점수를 얻었다`
  if (/(?:부문|분야) $/.test(before) && after.startsWith('으로, ')) return 'strong';
  if (/^으로/.test(after)) return /^으로 (?:선정|뽑)/.test(after) && !/[을를]\s*$/.test(before) ? 'weak' : null;
  // `A군을 대상, B군을 최우수상 수상 기관으로`: whom somebody chose, in a row.
  if (/[시군구][을를] $/.test(before) && CHOSEN_IN_ROW.test(after)) return 'strong';
  if (HAS_TARGET.test(before)) return null;
  return IS_PRIZE.test(after) || /^\s*[가-힣]+[구시군]/.test(after) ? 'strong' : 'weak';
}

/** `대상은 A시, 금상은 B시다`: the first of prizes that a sentence gives out, not what something is aimed at. */
function isFirstOfRow(text: string, { start, end }: Span, block: Span): boolean {
  if (!text.startsWith('은 ', end) && !text.startsWith('에는 ', end)) return false;
  const before = text.slice(Math.max(block.start, start - LONGEST_ROW), start);
  // `우수상은 A시가, 대상은 B시·C군이 차지했다`: one of a row.
  if (FOLLOWS_PRIZE.test(before) && /^(?:은|에는) (?:[가-힣]{2} )?[가-힣]{1,4}[시군구]/.test(text.slice(end, end + 14)))
    return true;
  return (
    OPENS_SENTENCE.test(before.slice(-6)) && ROW_OF_PRIZES.test(text.slice(end, Math.min(block.end, end + LONGEST_ROW)))
  );
}

const OPENS_SENTENCE = /^$|[.!?:▲△▶▷◆◇■□●○]\s$|(?:부문|분야|대회|공모전|영예의|결과|결과,|에서|에서는) $/;
const ROW_OF_PRIZES =
  /^(?:은|에는) (?:[가-힣]{2} )?[가-힣]{1,4}[시군구][^.]*? (?:최우수상|우수상|장려상|특별상|[금은동]상)(?:은|에는?) /;
const FOLLOWS_PRIZE = /(?:[가-힣]상|기관)(?:은|에는?) [^.]{2,60}[가이시군구], $/;
/** Units from the first prize to the next. */
const LONGEST_ROW = 120;

const EVALUATED = /^ (?:기초|광역|지방|자치|지자체|기관|시·?군|구·?군|단체|시설|지역|사업|업체|인원)/;

/** What stands behind 대상 where it is a target: `대상 후보`, `대상에`, `대상은`, `대상자`, `대상지역`. */
const IS_TARGET =
  /^(?:[없은인들자별층국액]| (?:상금|상품|후보|작품|시상금)|에(?! (?:오르|오른|올랐|올라|이름|선정|뽑|꼽|이어|이은))|이(?!었다|던 | (?:뒤따|이어졌|잇따|주어|돌아))|지[^ ]|사업|기관|시설|품목|가구|업체|작이)/;

/** `대상은 A시가`, `영예의 대상은 `: the prize that the sentence goes on about. */
const isTopicOfWinners = (before: string, after: string): boolean =>
  /^은 (?:[가-힣]+[구시군도][(가이에다]|[가-힣]{2,4} )/.test(after) ||
  (/^은 /.test(after) && /(?:부문별|분야별|영예의|종합|에서)\s$/.test(before));

/** `대상에 A군, 최우수상에 B시를`: the first of a row; `‘…공모전’ 대상에는 A시의 ‘…’이`: what was won in the contest just named. */
const isAheadOfWinners = (before: string, after: string): boolean =>
  OPENS_WINNERS.test(after) || (/[’'”"」』] ?$|영예의 $/.test(before) && OF_CONTEST.test(after));

const OF_CONTEST = /^에는? (?:[가-힣]{2} )?[가-힣]{1,4}[시군구](?:의|[이가] |, |[와과] )/;

const OPENS_WINNERS = /^에 (?:[가-힣]{2} )?[가-힣]{1,4}[시군구](?:, |[와과] )/;

const CHOSEN_IN_ROW = /^, (?:[가-힣]{2} )?[가-힣]{1,4}[시군구][을를] /;

/** Whose target, or of what: `주민 대상`, `지원 대상`. */
const HAS_TARGET =
  /(?:[구시군도국]민|주민|학생|어르신|직원|청소년|아동|노인|여성|청년|기업|[을를]|심사|지원|조사|점검|시상|모집|신청|제출|교육|단속|관리|벤치마킹|수강|응모|공모|참여|투표|혜택|주요|우선|전원|모두)\s*$/;

const IS_PRIZE =
  /^[’'”"」』]?(?:\s*\(|을\s|\s?(?:수상|선정|획득|차지|영예|\d)|의\s*영[예광]|[,·/.]|\s*[▲△▶▷◆◇■□●○]|과\s|\s*등|\s*$|작으로|을$|\s(?:쾌거|영광))/;

function judgeDegree({ before, after }: Beside): Strength {
  // `장관상은 A시(마을사회부문 우수)`: what the prize is called in its field.
  if (/\([가-힣· ]{2,10}(?:부문|분야|정책) ?$/.test(before) && after.startsWith(')')) return null;
  // `최우수 진주시, 우수 거창군·함안군`
  if (OPENS_ROW.test(before) && NAMES_WINNER.test(after) && !NAMES_UNIT.test(after)) return 'strong';
  // `체납징수 평가 ‘우수’까지`
  if (/평가 [‘'“"]$/.test(before) && /^[’'”"](?:까지|마저|도) /.test(after)) return 'strong';
  return STANDS_AS_PRIZE.test(after) ? 'strong' : null;
}

const OPENS_ROW = /(?:^|[,.·▲△▶▷◆◇■□●○:]\s?|결과,? |에서 |(?:분야|부문) |[시군구][을를과와]? )$/;
const NAMES_WINNER =
  /^ (?:[가-힣]{2} )?[가-힣]{1,4}[시군구](?:[·,을를이가로(]|[과와] | 등(?:이다|$)| (?:각 )?\d| ?[▲△▶▷◆◇■□●○]|\s*$)/;
const NAMES_UNIT = /^ (?:[가-힣]{0,2}자치구|시군|지구|도시)/;

const STANDS_AS_PRIZE =
  /^[’'”"」』]?\s*(?:[=(]|$|[外|,·/.)…‥!▲△▶▷◆◇■□●○를을와과]|등(?:[의을이]|으로|이다|이었다)?[\s.]|등급|[이가] (?=포함|눈에 띄|대표적|꼽|있다|있었)|에서 (?=[한두세네\d] ?(?:계단|단계)|올라|오른|(?:올해 |이번에 )?(?:최우수|우수|대상)로)|[는은] |에는 |이?었?던 |였던 |로 |로$|에,? |및 (?=최우|우수|장려|대상|특별)|상 |[1-9]건|수상|선정| (?:[한두세네]|다섯|여섯) ?(?:곳|자리|팀)[은는을를이가에])/;
