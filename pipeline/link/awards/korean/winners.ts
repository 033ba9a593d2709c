import { hasBatchim } from 'es-hangul';
import { isHangul, oneOf } from '../../../match.js';
import type { Doc, Span } from '../../../types.js';
import type { Clause, ClauseReading, Phrase, PlaceGroup } from '../claim.js';
import { firmsOf } from './firms.js';
import type { KoreanWords } from './words.js';
import { isUpper } from '../clause.js';

/** A government that may be the winner: not where something happens, not who runs it, not a council. */
export function isWinnerRole(doc: Doc, group: PlaceGroup, { halls, persons, all }: KoreanWords): boolean {
  const { after, before } = group;
  if (isOfPerson(after, persons)) return false;
  const behind = doc.view.text.slice(group.span.end, group.span.end + LONGEST_WORK);
  if (isOfOneThere(behind, all)) return false;
  if (/^[이가] /.test(after) && OWN_WORK.test(behind)) return true;
  if (/^\s?(?:에서(?!는 최초|는 처음)|의회|시장에서|소재|출신|지역)/.test(after)) return false;
  if (
    /^(?:이|가)\s?(?:주최|주관|후원(?!금)|실시|운영|선정(?![됐되돼])|뽑은|개최|매년|해마다|시상|제정|마련|여는|연 |주는|추진하는|공동(?!체| (?:[가-힣]{1,4}상|\d위|최우수|우수)|으로 (?:[받뽑올]|수상|차지|선정|거머|대상|최우수|우수|장려|특별))|함께 연)/.test(
      after,
    )
  )
    return false;
  if (
    /^(?:\s?주관|\s?주최|[와과] (?:함께|겨룬|겨뤄|겨루|경합|경쟁|맞붙|공동으로)|로부터|에서 주|의 평가|의\s[‘“'"]?20)/.test(
      after,
    )
  )
    return false;
  if (/^에 (?:있|위치|사는|거주)/.test(after)) return false;
  // `… 평가 장려(경기도)`: who gave it.
  if (/\($/.test(before) && group.places.every((place) => isUpper(doc, place))) return false;
  // `청주시 오송읍에서 열린`: the place of an event.
  if (/^ (?:[가-힣A-Za-z0-9]+ ){0,4}[가-힣A-Za-z0-9]*에서 (?:열린|개최|열렸|치러|진행)/.test(after)) return false;
  // `여수시 엑스포홀에서 ‘…’ 최우수상을`
  const hall = /^ (?:[가-힣A-Za-z0-9]+ ){0,2}([가-힣A-Za-z0-9]+)에서 /.exec(after)?.[1];
  if (hall && halls.some((end) => hall.endsWith(end))) return false;
  // `충남도의 ‘시군평가’에서`, `서울시 평가에서는`: an upper-tier government beside an evaluation runs it.
  if (group.places.every((place) => isUpper(doc, place)))
    return (
      /^(?:[은는(,]|도 |$|의 ?,|의 [가이] )/.test(after) ||
      // `동상을 받은 제주도 이후 두 번째`
      (/[을를] (?:받은|수상한|차지한) $/.test(before) && /^(?: 이후|에 이어| 다음)/.test(after)) ||
      /^(?:이|가) (?:[‘“'"「『]|받[았은]|수상|차지|전국|20\d\d|올해|시·도|광역|최우수|우수|대상|종합)/.test(after)
    );
  return !/다음과 같$/.test(before);
}

/** `A구 하남산단의 자동차 부품사 직원에게`, `B군 다온면의 농가가`: who works or lives there. */
function isOfOneThere(behind: string, all: readonly string[]): boolean {
  const noun = OF_ONE_THERE.exec(behind)?.[1];
  return noun !== undefined && all.some((end) => noun.endsWith(end));
}

const OF_ONE_THERE =
  /^ [가-힣\d]{1,10}(?:산단|단지|[동읍면리])(?:의|에서|에)? (?:[^ ,.‘“]{1,10} ){0,3}?([가-힣]{2,8}?)(?:에게|[이가은는도과와]) /;

/** `대상은 A시와 B군이 공동 관리하는 하천 사례가`: what it runs, and wins with. */
const OWN_WORK =
  /^[이가] (?:공동(?:으로)? ?|함께 )?(?:운영|추진|관리|실시|시행)(?:하는|한|해 온|하고 있는) (?:[‘“'"][^’”'"]{2,40}[’”'"]|(?:[가-힣]{2,8} ){0,3}(?:사례|사업|시설|축제|도서관|센터|공원|쉼터))[이가은는] /;
/** Units behind a name in which that stands. */
const LONGEST_WORK = 60;

/** `A시 김봄 주무관의 ‘…’이`, `B군 산림과 이솔 팀장과`, `C구 고은별 씨가`: a person, and where they work or live. */
function isOfPerson(after: string, persons: readonly string[]): boolean {
  if (NAMED_PERSON.test(after)) return true;
  return [PERSON, IN_OFFICE].some((form) => {
    const title = form.exec(after)?.[1];
    return title !== undefined && (/^(?:[씨양옹]|여사)$/.test(title) || persons.includes(title));
  });
}

const PERSON = /^ [가-힣]{2,4} ([가-힣]{1,4}?)(?=[이가은는의과와도를을]?(?:[\s,·(]|$))/;
/** `A군 감 농부 예온솔 씨` */
const NAMED_PERSON = /^ (?:[가-힣\d]{1,8} ){0,3}[가-힣]{2,4} ?(?:[씨양옹]|여사)(?=[이가은는의과와도를을 ,(])/;
const IN_OFFICE = /^ [가-힣\d]{2,10} [가-힣]{2,4} ([가-힣]{1,4}?)(?=[이가은는의과와도를을]?(?:[\s,·(]|$))/;

/** `구가 자체적으로 연 ‘경진대회’에서`, `시 자체 경진대회에서`: the government's own contest, in which others win. */
export function isOwnContest(doc: Doc, clause: Clause): boolean {
  const { text } = doc.view;
  if (!clause.programs.length) return false;
  return (
    clause.groups().some(({ places, after }) => places.every((place) => !isUpper(doc, place)) && RUNS.test(after)) ||
    clause.programs.some(
      ({ span }) =>
        OF_OWN_OFFICES.test(text.slice(span.start, span.end)) ||
        / 자체(?:적으로 (?:연|개최한|마련한|실시한|치른|뽑은))? [‘'“"「]?$/.test(
          text.slice(Math.max(clause.span.start, span.start - 16), span.start),
        ) ||
        / 자체 /.test(text.slice(span.start, span.end)),
    )
  );
}

/** `시는 12일 ‘…경진대회’를 열고`: the contest that a government ran, and which government; null where the clause tells of none. */
export function hostedBy(doc: Doc, clause: Clause): { program: Phrase; place: number | 'self' } | null {
  const { text } = doc.view;
  for (const program of clause.programs) {
    if (!HOSTS.test(text.slice(program.span.end, program.span.end + 10))) continue;
    const host = clause.groups().find(({ span }) => span.end <= program.span.start);
    if (
      host?.places.length === 1 &&
      !isUpper(doc, host.places[0]!) &&
      /^청?(?:\([^()]{2,30}\))?[은는이가] /.test(host.after)
    )
      return { program, place: host.places[0]! };
  }
  return null;
}

const HOSTS = /^[’'”"」』]?[을를] (?:개최[했하해]|열[고어었]|연다|마련[했하해]|진행[했하해]|선발[했하해])/;

/** `부서 평가`, `2015년 읍·면·동 종합평가`: how a government judges its own. */
const OF_OWN_OFFICES =
  /^(?:(?:19|20)\d\d년?도? |본청 )?(?:(?:본청 )?부서(?:별|장)?|읍·?면·?동|실·?과(?:·소)?) (?:(?:종합|성과|업무) ?)?(?:평가|경진대회)$/;

const RUNS =
  /^[이가]\s(?:(?!\S*(?:[이가]|[부처청원회]에서)\s)[가-힣\d]+\s){0,2}?(?:자체|연|개최한|주최한|마련한|여는)\s/;

/** A sentence about a contest in which no government won: its own government ran it, or its levels go to others. */
export function isWonByOthers(doc: Doc, clause: Clause, { claims, refusals }: ClauseReading): boolean {
  return (
    claims.length === 0 && (refusals.some(({ rule }) => rule === 'awards/ko/other-winner') || isOwnContest(doc, clause))
  );
}

/** `최우수상을 받은 김 팀장은`, `대상을 받은 직원 2명은`, `장관상을 받은 A구 중앙시장이`: the level belongs to whom it describes. */
export function isDescribing(text: string, from: number, end: number, known: KoreanWords): boolean {
  const words = text.slice(from, Math.min(end, from + 44));
  // `대상 수상 농가 간담회를`
  const winner = /^[’'”"」』]? 수상 ([가-힣]{2,8}?)[은는이가을를의과와]?(?=[\s,.]|$)/.exec(words);
  if (winner && known.all.includes(winner[1]!)) return true;
  if (COMPANY.test(words)) return true;
  const described = DESCRIBED.exec(words);
  if (!described) return false;
  const noun = described[1]!.replace(/\s?(?:\d[\d,]{0,5}|[두세네]|다섯|여섯)\s?(?:[명곳팀]|사람)$/, '');
  return noun !== described[1] ? !/(?:지자체|자치단체|기관|시·?군|구·?군|자치구)$/.test(noun) : isOther(noun, known);
}

const DESCRIBED =
  /^[’'”"」』]?\)?[^,.]{0,4}(?:뽑힌|선정된|받은|받는|받게 된|받았던|수상한|차지한|탄) ([^,.]{1,24}?)(?:[은는이가을를]\s|에게|에는 |에서|으로|로\s)/;

const COMPANY = /^[’'”"」』]?\)?[을를] (?:받은|수상한|차지한|거머쥔) (?:㈜|\(주\)|주식회사 )/;

/** A person, a firm, a market: no government. */
const isOther = (noun: string, known: KoreanWords) =>
  known.all.some((other) => noun.endsWith(other)) || /○○$|[구시군] ?[가-힣]{2,5}시장$/.test(noun);

/** Whether a sentence that names nobody goes on about the person or firm of the one before it: `김 부시장은 … 지냈다. 2020년에는 대통령 표창을 받았다`. */
export function goesOnAboutOthers(doc: Doc, { span, block }: Clause, known: KoreanWords): boolean {
  const { text } = doc.view;
  const end = span.start - 1;
  const from = Math.max(doc.blocks[block]!.span.start, text.lastIndexOf('. ', end - 2) + 2, end - LONGEST_SENTENCE);
  const before = end > from ? text.slice(from, end) : '';
  const topic = /[“”"]/.test(before) ? undefined : TOPIC.exec(before)?.[1];
  return topic !== undefined && known.all.some((noun) => topic.endsWith(noun));
}

const LONGEST_SENTENCE = 300;

/** The first topic of a sentence, mostly near its beginning. */
const TOPIC = /^[^‘“"]{0,60}?(?<![가-힣])([가-힣]{2,12}?)(?:\([^()]{1,30}\))?[은는] /;

/** `지산2동 주민자치회가 최우수상을`: the subject right before the level is no government. */
export function foreignWinner(doc: Doc, window: Span, known: KoreanWords): boolean {
  const { text } = doc.view;
  if (ofFirm(text, window) || OF_PERSONS.test(text.slice(window.start, window.end))) return true;
  const near = text.slice(Math.max(window.start, window.end - FARTHEST), window.end);
  // `“주민이 매길 일입니다. 평가에서 A등급을 …”`: a quotation of several sentences.
  const words = near.slice(near.lastIndexOf('. ') + 1);
  let end = words.length;
  while (end > 0 && isBetween(words.charCodeAt(end - 1))) end--;
  if (end > 0 && isHangul(words.charCodeAt(end - 1))) {
    const last = words.slice(0, end);
    if (/[가-힣]{3}(?:시장|상가|학교|농협|조합)$/.test(last)) return true;
    if (known.persons.some((noun) => noun.length > 1 && last.endsWith(noun))) return true;
  }
  // `‘버려진 길, 주민이 살리다’ 사례로`: what a quoted name tells has no part in the sentence.
  const told = words.replace(SENTENCE_IN_QUOTES, (quoted) => '·'.repeat(quoted.length));
  SUBJECT.lastIndex = 0;
  for (let match = SUBJECT.exec(told); match; match = SUBJECT.exec(told)) {
    if (!takes(match[1]!, match[2]!) || (match[2] === '에는' && !match[1]!.endsWith('팀'))) continue;
    // `협의회가 연 ‘경진대회’에서`, `위원회가 전날 공개한 ‘…평가’에서`: who runs the contest is not who wins it.
    if (runsIt(words.slice(match.index + match[0].length))) continue;
    // `시는 직원 세 명이 출전해 우수상을`: who acted for it.
    if (ENTERS.test(words.slice(match.index + match[0].length))) continue;
    if (firmsOf(doc).has(match[1]!)) return true;
    if (
      known.all.some((noun) => match[1]!.endsWith(noun)) ||
      COUNTED.test(match[1]!) ||
      (/개 $/.test(words.slice(0, match.index)) && UNITS.test(match[1]!) && match[0] !== '시도') ||
      /○○$/.test(match[1]!)
    )
      return true;
    // `지역 기업인 한들도자는`, `향토 업체 새봄양조는`
    if (IS_A.test(words.slice(0, match.index)) && endsInOther(words.slice(0, match.index).replace(/인? $/, ''), known)) return true; // prettier-ignore
    // `시인 봄하늘이`: a person by what they do.
    if (PERSON_NAME.test(match[1]!) && known.occupations.some((noun) => words.endsWith(`${noun} `, match.index))) return true; // prettier-ignore
    // `박 의원 자신도`
    if (/^(?:자신|본인)$/.test(match[1]!) && endsInOther(words.slice(0, match.index).trimEnd(), known)) return true;
    // `배새론 양이`
    if (match[1] === '양' && /[가-힣]{2,4} $/.test(words.slice(0, match.index))) return true;
    // `골목 정비(도시과 재생팀)가`: whose work it was.
    if (OF_OFFICE.test(match[0])) return true;
    // `새솔1동이`, `가람면이`, of a city or county that judges its own
    if (
      /\d동$|[가-힣]{2}[읍면]$(?<![측화장표국전후정지이단]면)/.test(match[1]!) &&
      !/[시군구] $/.test(words.slice(0, match.index))
    )
      return true;
    // `이 시장은`: a mayor by surname would be a head that the clause knows.
    if (match[1] === '시장' && /(?:^| )이 $/.test(words.slice(0, match.index))) return true;
    // `창동신시장은`, `강변5일시장이`: a market; a mayor would be a head that the clause knows. `푸른초가`: a school.
    if (/[가-힣\d][가-힣]시장$|[가-힣]{3}[초중고]$/.test(match[1]!)) return true;
    if (/(?:\(주\)|㈜|주식회사 |법인 )$/.test(words.slice(0, match.index))) return true;
  }
  // `‘… 조례’가 우수상을`: of a council.
  if (/조례[’'”"][이가은는] /.test(words)) return true;
  const author = AUTHOR.exec(words)?.[1];
  return author !== undefined && known.all.some((noun) => author.endsWith(noun));
}

/** `㈜다올푸드가 15일 …에서`, `㈜다올푸드, ‘…’`: a firm as the subject, however far before its level. */
function ofFirm(text: string, { start, end }: Span): boolean {
  const at = text.lastIndexOf('㈜', end - 1);
  return at >= start && FIRM.test(text.slice(at, at + 24));
}

/** `공무원 3명, 나란히 정부 표창` */
const OF_PERSONS =
  /(?:(?:공무원|직원|주민|시민|구민|군민|학생) (?:\d{1,3}|[두세네]|다섯) ?명|(?:기업|업체|농가|점포) (?:\d{1,3}|[두세네]|다섯) ?(?:곳|개사)), /;

const FIRM = /^㈜ ?[가-힣A-Za-z\d]{2,16}(?:\([^()]{1,20}\))?(?:[이가은는도] |, )/;

const ENTERS = /^ (?:[^ ,.]{2,12} )?(?:출전|참가|참여|응모|출품|도전)(?:해|하여|했고|했으며|한 끝에),? /;

/** What the name behind it is: `기업인 `, `업체 `. */
const IS_A = /[가-힣]{2}인 $|(?:기업|업체|회사|가게|식당|농장|스타트업) $/;

const endsInOther = (words: string, { all }: KoreanWords): boolean =>
  all.some((noun) => noun.length > 1 && words.endsWith(noun));

/** Units before a level in which its subject is looked for. */
const FARTHEST = 120;

/** `김 씨의 ‘첫눈’이`, `동아리 ‘강물’은`: whose work won, or who did. */
const AUTHOR = /([가-힣○]{1,12}?)의? [‘'“"「][^‘’'“”"「」]{1,40}[’'”"」](?:의 [가-힣]{1,6})?[이가은는]\s/;

const OF_OFFICE = /\([가-힣·\d ]{0,16}(?:과|팀|담당관|주무관|팀장)\)/;

const PERSON_NAME = /^[가-힣]{2,4}(?<![시군구도과팀])$/;

/** `12곳은`, `자치구는`: governments without their names. */
const COUNTED =
  /^(?:[둘셋넷]|(?:\d[\d,]{0,5}|[두세네]|다섯|여섯|일곱)?(?:[곳명팀]|사람|지자체|자치단체|지방정부|기관|시군|시군구|자치구))$/;

/** `8개 시가`, `11개 기초단체는` */
const UNITS =
  /^(?:[시군구도]|시·군|군·구|구·군|시·군·구|기초단체|광역단체|기초자치단체|지방자치단체|단체|도시|보건소)$/;

/** Whether the words behind a subject are its verb in the form that describes the name behind it. */
function runsIt(words: string): boolean {
  if (RUNS_AWARDS.test(words) || TAKE_PART.test(words)) return true;
  const quote = words.search(/[‘“"'「『]/);
  // `조합이 키운 ‘꼬막빵’은`: what it made is what won.
  if (/^.[^’”"'」』]{0,40}[’”"'」』][이가은는] /.test(words.slice(quote))) return false;
  const verb = quote < 0 ? '' : words.slice(0, quote).trimEnd();
  return verb !== '' && !HELD.test(verb) && !/[.!?]|[가-힣][은는이가] /.test(verb) && VERB_END.test(verb);
}

/** Ends of verbs that describe a noun; 공단 and 법인 are nouns. */
const VERB_END = /(?:[한된는은던린친킨긴운온낸연준선진든룬]|(?<![법장본부])인)$/;

/** `… 회관에서 열린 ‘`: nobody's doing. */
const HELD = /(?: (?:주관|주최)|열린|개막한|폐막한|막을 올린|개최된|치러진|진행된|마련된|펼쳐진)$/;

const RUNS_AWARDS = /^\s?(?:공동\s)?(?:연|여는|주최|주관|실시|개최|마련|선정한|뽑은|고른|주는|준|운영|시행)/;

/** `지자체가 참여한 `, `시군이 실적을 겨룬 `: in which evaluation it is. */
const TAKE_PART = /^ (?:[^ ,.‘“']{1,12} ){0,3}(?:(?:참여|참가|응모|출품|경쟁|경합|신청|도전)한|겨룬|겨루는|맞붙은) /;

/** A verb that describes a noun ends in ㄴ: 한, 하는, 연, 벌인. */
export const isAdnominal = (syllable: number): boolean =>
  syllable >= 0xac00 && syllable <= 0xd7a3 && (syllable - 0xac00) % 28 === 4;

/** White space, and quotes that open. */
const isBetween = oneOf(' \n‘\'“"');

const SENTENCE_IN_QUOTES =
  /[‘“'"「『][^‘’“”'"「」『』]{2,60}[’”'"」』](?= ?(?:사례|사업|정책|시책|프로젝트|프로그램)(?:로|으로))/g;

const SUBJECT =
  /(?<![가-힣○A-Za-z0-9])([가-힣○A-Za-z0-9]{1,20}?)(?:\([^()]{1,40}\))?(에게[는도]?|에는|[이가은는도])(?=\s|,|$)/g;

/** The same of the words behind a level that is the topic. */
export function foreignAfter(doc: Doc, ahead: Span, known: KoreanWords): boolean {
  return foreignWinner(doc, { start: ahead.start, end: Math.min(ahead.end, ahead.start + 60) }, known);
}

/** Whether the particle goes with the noun's last syllable: 이 and 은 after a consonant, 가 and 는 after a vowel. */
function takes(noun: string, particle: string): boolean {
  return (
    particle === '도' ||
    particle.startsWith('에') ||
    !/[가-힣]$/.test(noun) ||
    hasBatchim(noun) === '이은'.includes(particle)
  );
}
