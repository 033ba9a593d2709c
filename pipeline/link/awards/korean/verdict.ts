import type { Clause, Verdict } from '../claim.js';
import { isSurpassed } from './past.js';
import type { Share } from './row.js';

/** Whether somebody got the level: by the first cue after it, by its bracket, or because an item or a headline says so. */
export function isWon(
  clause: Clause,
  { levels, winners, order, end: behind }: Share,
  text: string,
  until: number,
): Verdict {
  const end = levels.at(-1)!.span.end;
  const weak = levels.every(({ strength }) => strength === 'weak');
  const after = clause.cues.filter(({ span }) => span.start >= end - 1);
  const first = after[0];
  // `지난해 9위에 머물렀던`: how one stood, and not well.
  if (levels[0]!.family === 'rank' && STAYED.test(text.slice(end, Math.min(clause.span.end, end + 10)))) return 'not-said'; // prettier-ignore
  // `장관상과 별도로 공감상이 더해졌다`: told elsewhere.
  if (/^[’'”"」』]?[과와]는? (?:별도|별개)로 /.test(text.slice(end, end + 10))) return 'not-said';
  if (isSurpassed(text, clause.span, levels[0]!)) return 'won';
  if (order === 'level-first') {
    // `우수는 A시, 장려는 B시다`: who is named behind the level has it, unless it is still to be won.
    const verb = clause.cues.find(({ span, kind }) => span.start >= behind - 1 && kind !== 'give');
    return verb?.kind === 'plan' && !after.some(({ kind }) => kind === 'receive') ? 'planned' : 'won';
  }
  // `A시에 대상을 줬다`, `A시를 우수기관으로 선정했다`: given, but to a government.
  // `협회는 A공원의 ‘뜰’에 동상을 줬다`: given to a work of the story's government.
  if (
    order === 'none' &&
    first?.kind === 'give' &&
    GIVES_TO_WORK.test(text.slice(clause.span.start, levels[0]!.span.start))
  )
    return 'won';
  if (winners.length > 0 && first?.kind === 'give' && (order === 'object' || /^에게?\s/.test(winners[0]!.after)))
    return 'won';
  const ahead = text.slice(end, Math.min(clause.span.end, end + 40));
  // `재작년 3위였던 A시는 올해 빠졌고 상을 받지 못했다`: what describes the winner is said, whatever the sentence goes on to deny.
  if (order === 'attributive') return /^[’'”"」』]?.{0,3}놓친/.test(ahead) ? 'not-said' : 'won';
  // `받았으니 늦지는 않았다`: what is denied is another matter.
  if (
    /아니다|않았|않지|못했|없었|따로 있는 것은|놓쳤|놓친|바라지|[을탈할] 수 없/.test(
      ahead.replace(/[았었]으니 .*$/, ''),
    )
  )
    return 'not-said';
  // `대상 1명에게 도지사상이 주어진다`: persons.
  if (OF_PERSONS.test(ahead)) return 'not-said';
  // `대상 3억 원, 최우수상 2억 원`, `‘… 우수기관’ 가운데`: a prize's money, a class of winners.
  if (PRIZE.test(ahead)) return 'not-said';
  // `최우수상과 우수상이 각각 결정됐다`: whose they are is not said.
  if (winners.length === 0 && /^[’'”"」』]?[이가] (?:각각 |모두 |최종 )?(?:선정|결정|확정|가려)/.test(ahead))
    return 'not-said';
  // `으뜸도시상, 장려상 등 3개 부문에 대한 수상 도시가`: what there is to be won.
  if (/^[^.,]{0,4}(?:, [가-힣 ]{2,12}상)? 등 \d+개 (?:부문|분야)(?:에 (?:대한|대해|시상)|으로 나|별)/.test(ahead))
    return 'not-said';
  // `금상과 은상 팀에는`, `최우수 어린이 3명은`: a prize for others.
  if (/^[’'”"」』]? (?:팀|점포|가족|어린이|작품|업소|단지|가정|농가|학급|학생)(?:[에은는이가을를]| \d)/.test(ahead)) return 'not-said'; // prettier-ignore
  // `장관상 3점`, `사진 우수상 5점`: a total, or works.
  if (/^[’'”"」』]?\s?[1-9]\d?점(?![가-힣\d])|^[’'”"」』]?\s?[1-9]\d?점[은이을과 ]/.test(ahead)) return 'not-said';
  // `34개 부문 기관표창을`, `52건의 기관표창을`, `3회의 최우수기관 선정`: a total.
  if (/(?:(?:[4-9]|\d{2})[개건]의?|\d[회번]의|\d차례의)\s?(?:부문|분야|사업)?(?:에서)?\s$/.test(text.slice(Math.max(clause.span.start, levels[0]!.span.start - 12), levels[0]!.span.start))) return 'not-said'; // prettier-ignore
  // `장관상과 함께 포상금 2000만 원도 받았다`: what comes with the award told before.
  if (
    clause.programs.length === 0 &&
    (winners.length === 0 || levels.every(({ family }) => family === 'citation')) &&
    /^[’'”"」』]?[와과] (?:함께|더불어) [^,.]{0,12}(?:금|인센티브|사업비)/.test(ahead)
  )
    return 'not-said';
  // `사회 분야 1위, 경제 분야 2위 등 전 분야에서 높은 점수를`: how one stood in its parts.
  if (levels[0]!.family === 'rank' && IN_PARTS.test(text.slice(end, Math.min(clause.span.end, end + 90)))) return 'not-said'; // prettier-ignore
  // `해마다 우수기관으로 선정돼`: how it mostly goes.
  if (clause.programs.length === 0 && OFTEN.test(text.slice(Math.max(clause.span.start, levels[0]!.span.start - 8), levels[0]!.span.start))) return 'not-said'; // prettier-ignore
  if (isFuture(text, end, clause.span.end)) return 'planned';
  // Mostly nothing of all this stands right behind the level.
  const isRemarkable = REMARKABLE.test(text.slice(end, end + 40));
  if (isRemarkable && WANTED.test(text.slice(end, Math.min(clause.span.end, end + 30)))) return 'planned';
  // `수상한 것은 2017년 장려상 이후 7년 만이다`
  if (SINCE.test(ahead) && YEAR_BEFORE.test(text.slice(Math.max(clause.span.start, levels[0]!.span.start - 8), levels[0]!.span.start))) return 'won'; // prettier-ignore
  // `2017년 우수상, 2018년 최우수상에 이은 성적이다`: of earlier editions.
  if (clause.years.length > 0 && FOLLOWED_BY.test(text.slice(end, Math.min(clause.span.end, end + 40)))) return 'won';
  // `1위에 올라 장관상 대상이 됐다`
  if (/^[’'”"」』]? (?:수상 )?대상이 (?:됐|된|되[었어며])/.test(ahead)) return 'won';
  // `평가에서 받은 대통령 표창이다`: the receiving stands before the level.
  if (
    /(?:받은|수상한|차지한|거둔|획득한|안은|안긴)\s[‘'“"]?$/.test(
      text.slice(Math.max(clause.span.start, levels[0]!.span.start - 8), levels[0]!.span.start),
    ) &&
    !/^[’'”"]?[을를]? (?:주|수여)/.test(text.slice(end, end + 6))
  )
    return 'won';
  // `4 | 치매관리사업 평가 | 충북도 | 우수`: a cell of a table.
  if (
    /\|\s*$/.test(text.slice(Math.max(clause.span.start, levels[0]!.span.start - 3), levels[0]!.span.start)) &&
    /^\s*(?:\||$)/.test(text.slice(end, Math.min(clause.span.end, end + 3)))
  )
    return 'won';
  // `A 평가 우수상을 비롯해 ▲…`: the first of those that follow.
  if (INCLUDED.test(text.slice(end, end + 8)) && first?.kind !== 'give' && first?.kind !== 'plan') return 'won';
  // `올해 받은 상은 ‘…’ 최우수, ‘…’ 우수 등 세 개다`
  if (clause.levels.length > 1 && WON_ARE.test(text.slice(clause.span.start, clause.levels[0]!.span.start)))
    return 'won';
  // `중앙부처 평가로는 A 평가 최우수, B 평가 우수기관 등 12건이다`
  if (clause.levels.length > 1 && SUMMED.test(text.slice(clause.levels.at(-1)!.span.end, clause.span.end)) && !first)
    return 'won';
  if (isRemarkable && TOTAL.test(text.slice(end, end + 9))) return 'not-said';
  if (clause.place === 'title' && QUESTION.test(text.slice(clause.span.end - 2, clause.span.end))) return 'not-said';
  if (
    levels[0]!.family === 'rank' &&
    /선거|지지율|여론조사|득표|경선|지수|인구(?! ?(?:\d|정책|감소|변화|대응|활력))/.test(
      text.slice(Math.max(clause.span.start, levels[0]!.span.start - 30), levels[0]!.span.start),
    )
  )
    return 'not-said';
  if (
    isRemarkable &&
    ((OF_SOME.test(text.slice(end, end + 16)) && clause.groups().every(({ span }) => span.start > end)) ||
      (OF_THOSE.test(text.slice(end, end + 20)) && clause.groups().length === 0))
  )
    return 'not-said';
  const counts = isRemarkable && COUNT.test(text.slice(end, end + 8));
  if (clause.place === 'title' && counts) return 'given';
  if (clause.place === 'item')
    return first?.kind === 'plan' && !after.some(({ kind }) => kind === 'receive') ? 'planned' : 'won';
  const received = after.find(({ kind }) => kind === 'receive');
  const unmade = after.find(({ kind }) => kind === 'give' || kind === 'plan');
  if (received && !(unmade && unmade.span.start < received.span.start)) return counts && unmade ? 'planned' : 'won';
  if (unmade && (!received || unmade.span.start < received.span.start))
    return unmade.kind === 'plan' ? 'planned' : 'given';
  if (clause.place === 'title' || clause.place === 'caption')
    return weak &&
      !/위$|등$/.test(text.slice(levels[0]!.words.start, levels[0]!.words.end)) &&
      clause.groups().length === 0
      ? 'not-said'
      : 'won';
  // `달성군(대상)`: a bracket after a government is enough; so is the end of a noun-ended sentence.
  if (/[구시군도]\((?:이상\s)?$/.test(text.slice(Math.max(0, levels[0]!.span.start - 5), levels[0]!.span.start)))
    return 'won';
  // `2022년에는 우수기관이었다`: the level is what the sentence says of its subject.
  if (/^[’'”"」』]?(?:\s?등급)?(?:이었|였)(?:다|고|으며|지만)/.test(ahead)) return 'won';
  // `A군이 1위, B군이 3위다`: the last level is the predicate, for those before it too.
  if (winners.length > 0 && order === 'level-last' && IS.test(text.slice(end, clause.span.end))) return 'won';
  if (/^[’'”"」』]?[.\s]*$/.test(text.slice(end, until))) return clause.groups().length > 0 ? 'won' : 'not-said';
  return 'not-said';
}

const GIVES_TO_WORK =
  /(?:협회|학회|재단|연합회|위원회|본부|진흥원|[가-힣]{2}[부처청])[은는이가] [^.]{0,60}[’”"']에게? /;

const FOLLOWED_BY =
  /^[’'”"」』]?(?:, (?:19|20)\d\d년 [가-힣]{2,8})?에 이은 (?:성적|성과|결과|수상|쾌거|값진|[두세네\d])/;

const STAYED = /^[’'”"」』]?(?:에|로|까지) (?:머[물문무]|그[쳤친치쳐]|처[졌진]|밀[려렸린]|떨어)/;

const OF_PERSONS = /^[’'”"」』]? ?\d+명(?:에게|[은이을,( ])/;

const IN_PARTS = /^(?:, [^.]{2,60}?)? 등 (?:전|여러|모든|다양한|각|\d+개) ?(?:분야|부문|지표)/;

const SINCE = /^[’'”"」』]?(?:을 받은|을 수상한)? (?:이후|이래|뒤|지) \d+년 ?만[이에의]/;

const YEAR_BEFORE = /(?:19|20)\d\d년 [‘'“"]?$/;

const SUMMED = /^ 등 (?:총 |모두 )?\d+(?:건|개|관왕)이다/;

const OFTEN = /(?:매년|해마다) (?:전국 )?[‘'“"]?$/;

const QUESTION = /[?까]\s?$/;

const INCLUDED = /^[’'”"」』]?[을를] (?:비롯|필두로|시작으로)/;

const WON_ARE = /(?:받은|거둔|탄|수상) (?:상|내역|실적|성적|성과)(?:은|는|으로는|으로|을 보면) /;

const IS = /^[’'”"」』]?(?:, .{2,80}[위수려상관])?(?:이?다[.\s]*$| 순(?:이다|이었다|으로|서대로))/;

const PRIZE =
  /^[’'”"」』]?(?:\s(?:시·?군|구·?군|자치구|지자체|기관|팀)|\s(?:[한두세네]|\d{1,2})\s?[곳팀명편])?\s?(?:[은는에]|에는|에게는|으로는)?\s?(?:각각?\s|상금\s|시상금\s){0,2}[\d,]+[만천백억조][만천백억조\d,\s]{0,8}원|^[’'”"」』]?\s(?:(?:수상 )?\d+[곳팀명] )?(?:가운데|중에서|중)\s|^[’'”"」』]?에게?\s(?:주는|주어지는|수여)/;

/** `새길 것이다`, `받을 것으로`: a verb in the form of what is still to come ends in ㄹ. */
function isFuture(text: string, from: number, end: number): boolean {
  const at = text.slice(from, Math.min(end, from + 60)).search(/ 것(?:이다|으로|이라)/);
  return at > 0 && (text.charCodeAt(from + at - 1) - 0xac00) % 28 === 8;
}

/** `기관표창 45건`, `표창은 여섯 차례`: a total, told of no award in particular. */
const TOTAL = /^[’'”"」』]?\s?(?:[4-9]|\d{2,})(?:[건개번]|차례)|^은 [가-힣]+ (?:차례|번)/;

const COUNT = /^[’'”"」』]?\s?[1-9]\d?(?:[명편건팀]|작품)/;

/** `우수상을 받은 지자체는`: those who got it, whoever they are. */
const OF_SOME =
  /^[’'”"」』]?(?:[을를]?|으로|에) (?:받는|받은|수상한|차지한|선정된|뽑힌) (?:(?:[두세네]|다섯|\d+개?) ?)?(?:지자체|지방자치단체|자치단체|지방정부|기관|곳|시·?군|단체장|사례)/;

/** `최고경영자상을 받는 단체장은 모두 14명이다`: the prize only says which heads are meant. */
const OF_THOSE = /^[’'”"」』]?[을를]? (?:받는|받은|수상한|차지한) (?!적이)[가-힣]+[은는이가] /;

/** `대상을 받을 계획이다`, `최우수상을 받겠다`, `대통령상을 타기 위해`, `대상 후보에`: what somebody means or is thought to win. */
const WANTED =
  /^[’'”"」』]?[을를]?\s(?:꼭 |반드시 )?(?:수상|차지|획득|달성|받|타|거머쥐|따내)(?:(?:을|할) (?:계획|각오|목표|방침|생각|셈|작정|수 있도록|전망|것으로)|하?으?면\s|[한는]다면\s|[았었했]으면\s|으?려[면고]?\s|하?겠|하?기 위|하?고자|하?도록)|^[’'”"」』]?(?:으로|[에을를])\s[가-힣]+(?:는|을) 것[을이] 목표|^[’'”"」』]?(?:으로|에|로) (?:오르|뽑히|꼽히|서|들|선정되|선발되|지정되|이름을 올리)(?:겠|면(?!서))|^[’'”"」』]?의? ?후보|^[’'”"」』]?[을를]? (?:놓고|두고|다투|겨루|겨뤄)|^[’'”"」』]? 수상이 취소/;

const REMARKABLE = new RegExp([WANTED, TOTAL, COUNT, OF_SOME, OF_THOSE].map(({ source }) => source).join('|'));
