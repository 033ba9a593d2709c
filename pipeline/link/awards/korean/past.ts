import type { Span } from '../../../types.js';
import type { Clause, LevelReading } from '../claim.js';

/** `지난해에는 우수상을`, `지난해 1위였던 A구`: told of an earlier edition. */
export function isPast(
  text: string,
  { span }: Clause,
  { levels, order }: { levels: readonly LevelReading[]; order: string },
): boolean {
  if (isSurpassed(text, span, levels[0]!)) return true;
  const ahead = text.slice(span.start, levels[0]!.span.start);
  if (TOLD_AS_PAST.test(ahead) && !TURNS.test(ahead)) return true;
  if (PAST_IN_ROW.test(ahead) || RIGHT_BEFORE.test(ahead) || LAST_EDITION.test(ahead)) return true;
  // `지난해 대상을 받은 적이 있다`
  const behind = text.slice(levels.at(-1)!.span.end, levels.at(-1)!.span.end + 16);
  if (behind.includes(' 적') && ONCE.test(behind)) return true;
  const end = levels.at(-1)!.span.end;
  // `2019년 대상을 받은 뒤로는`, `2022년 대상을 받고 지난해`
  if (AN_EARLIER_YEAR.test(ahead) && SINCE_THEN.test(text.slice(end, end + 16))) return true;
  // `상을 받은 것은 2017년 장려상 이후 7년 만이다`
  if (/^[’'”"」』]? 이(?:후|래) \d+년 ?만/.test(text.slice(end, end + 10))) return true;
  if (LAST_YEARS.test(ahead) && (FOLLOWED.test(text.slice(end, end + 14)) || OUTDONE.test(text.slice(end, end + 14))))
    return true;
  // `유일하게 뽑힌 가운데 지난해 우수상을 받은 데 이어`
  if (LAST_YEAR.test(ahead) && !TURNS.test(ahead) && FOLLOWED.test(text.slice(end, end + 14))) return true;
  return (
    order === 'attributive' && /^[’'”"」』]?[을를]?\s?(?:이었|였|이|[가-힣]*[았었])?던 /.test(text.slice(end, end + 8))
  );
}

/** `지난해 B등급에서 한 계단 올라`, `전년도 우수상보다 한 단계 높은`: the level of the edition before, from which somebody rose. */
export function isSurpassed(text: string, { start }: Span, { span }: LevelReading): boolean {
  return (
    RISEN.test(text.slice(span.end, span.end + 30)) &&
    YEAR_BEFORE.test(text.slice(Math.max(start, span.start - 16), span.start))
  );
}

const RISEN =
  /^[’'”"」』]?(?:에서|보다)는? (?:올해 |이번에 |무려 )?(?:(?:훈격|순위|등급)[을를이가] )?(?:[한두세네\d] ?(?:계단|단계|등급) )?(?:더 )?(?:올라|떨어|내려|하락|밀려|오른|오르|뛰|높였|높인|상승|도약|껑충|높은|높아|나아|나은|[‘'“"]?(?:최우수|대상|우수|[가-하SA-D]{1,2}등급)[^,.]{0,4}(?:로|으로) )/;
const YEAR_BEFORE = /(?:지난해|작년|전년도?|재작년|(?:19|20)\d\d년|직전)(?:도|의|에는?)? ?(?:평가 |조사 )?[‘'“"]?$/;

const ONCE = /^[’'”"」』]?(?:[을를] (?:받은|탄|수상한|차지한)|(?:으로|에) (?:선정된|뽑힌|오른)) 적(?:이|도)? 있/;

/** `재작년에는 장관 표창, 지난해에는 총리 표창을`: a year before in a row of years. */
const PAST_IN_ROW = /, (?:지난해|작년|재작년|전년도?)(?:에는|엔|에도) [^,.]{0,24}$/;

/** `지난 대회에서 은상을 받은 A군이` */
const LAST_EDITION =
  /(?:^|[ ,])(?:지난|직전|앞선) (?:대회|평가|행사|공모전?|심사)(?:에서[는도]?|에선|에는|의|에) (?:[가-힣]{1,8} (?:부문|분야) )?[‘'“"]?$/;

/** `2022년 장려에 이어 지난해 우수를` */
const RIGHT_BEFORE = /에 이어 (?:지난해|작년|재작년)(?:에는|에도|[에는도])? [‘'“"]?$/;

/** `‘…평가’에서 지난해 장려상을 받은 데 이어`, `지난해 장려상에 이어`, `지난해 장려상에 그쳤지만` */
const LAST_YEARS = /(?:^|[ ,])(?:지난해|작년|재작년|(?:19|20)\d\d년)(?:에는|에도|[에는도])? [‘'“"]?$/;
const OUTDONE = /^[’'”"」』]?에 (?:이어|이은|그쳤(?:지만|으나|던|다가)|머물렀(?:지만|으나|던|다가)|그친 (?:데|것과)) /;

const AN_EARLIER_YEAR =
  /(?:^|[ ,])(?:지난 )?(?:19|20)\d\d년(?:에는|에도|[에는도])? (?:[가-힣]{2,4}[시군구도][가이] )?(?:(?:(?:같은|이) )?(?:대회|평가|공모전?|행사)(?:에서[는도]?| 때) )?(?:첫 |처음 )?[‘'“"]?$/;
const SINCE_THEN =
  /^[’'”"」』]?(?:[을를] (?:받은|탄|안은|수상한|차지한|거둔|획득한)|(?:으로|에) (?:선정된|뽑힌|오른)) (?:뒤|후|이후|이래|지 )|^[’'”"」』]?(?:이었|였)|^[’'”"」』]?(?:[을를] 받고|(?:으로|에) (?:선정되고|뽑히고|오르고)) (?:지난해|작년|올해)/;

const LAST_YEAR = /(?:가운데|[며고],?) (?:지난해|작년|재작년)(?:에는|에도|[에는도])? /;
const FOLLOWED = /^[’'”"」』]?(?:[을를] (?:수상한|받은|차지한|거둔|획득한)|(?:으로|에) (?:선정된|뽑힌)) 데 이어/;

/** `지난해 우수상에 이어 올해 최우수상을` */
const TURNS = / (?:올해|이번|금년)(?:에는|에도|까지|[에는도])? /;

const TOLD_AS_PAST =
  /^[^가-힣]*(?:[가-힣]{1,8}[은는] )?(?:(?:지난해|작년|전년도?|재작년)(?:에는|에도|[에는도])?|(?:지난 )?(?:(?:19|20)\d\d년[과와] )?(?:19|20)\d\d년에도)\s(?!이어|비해|비교|견줘)/;
