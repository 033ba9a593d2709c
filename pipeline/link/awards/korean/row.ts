import type { Span } from '../../../types.js';
import type { LevelReading, Phrase, PlaceGroup } from '../claim.js';
import { rowEnding, subjectsOf } from './subjects.js';
import { leadsTo, winnersAhead } from './winners-ahead.js';

/** Levels of a sentence and who they go to by the sentence's own grammar. */
export interface Share {
  readonly levels: readonly LevelReading[];
  /** Empty where the sentence names nobody for them. */
  readonly winners: readonly PlaceGroup[];
  readonly order: 'bracket' | 'level-first' | 'level-last' | 'attributive' | 'object' | 'topic' | 'carried' | 'none';
  /** Where the last of the words that say so ends: the verb stands behind it. */
  readonly end: number;
}

/**
 * Reads a sentence as a row of governments and levels, each with the particle that tells its part: a level in a bracket
 * goes to the name before it; one that is the topic (`우수상은`) to the names behind it; one that describes (`대상을 받은
 * A시`) to the name right behind it; any other to the subject before it, which stays until another comes.
 */
export function readRow(
  text: string,
  clause: Span,
  groups: readonly PlaceGroup[],
  levelGroups: readonly (readonly LevelReading[])[],
  { isItem, programs }: { readonly isItem: boolean; readonly programs: readonly Phrase[] },
): Share[] {
  const shares: Share[] = [];
  let pending: PlaceGroup[] = [];
  let current: readonly PlaceGroup[] = [];
  let at = 0;
  let end = clause.start;
  for (let index = 0; index < levelGroups.length; index++) {
    const levels = levelGroups[index]!;
    const first = levels[0]!.span;
    const last = levels.at(-1)!.span;
    while (at < groups.length && groups[at]!.span.start < first.start) pending.push(groups[at++]!);
    const next = levelGroups[index + 1]?.[0]!.span.start ?? clause.end;
    const behind = text.slice(last.end, Math.min(clause.end, last.end + 40));
    const nearest = pending.at(-1);
    const share = (order: Share['order'], winners: readonly PlaceGroup[]): void => {
      end = Math.max(last.end, winners.at(-1)?.span.end ?? 0);
      shares.push({ levels, winners, order, end });
    };
    if (nearest && OPENS.test(text.slice(nearest.span.end, first.start))) {
      share('bracket', [nearest]);
      pending = [];
      current = shares.at(-1)!.winners;
      continue;
    }
    const ahead = groups.slice(at).filter(({ span }) => span.start < next);
    // `최우수상(A시), 우수상(B군·C군)`
    const inside =
      ahead[0] && BRACKETED.test(text.slice(last.end, ahead[0].span.start)) ? withinBracket(ahead, text) : [];
    if (inside.length > 0) {
      share('level-first', inside);
      at = groups.indexOf(inside.at(-1)!) + 1;
      pending = [];
      continue;
    }
    // `A시에는 도약상이`, `A시에 대상을 줬다`
    if (nearest && DATIVE.test(nearest.after) && !TOPIC.test(behind) && isNear(text, nearest.span.end, first.start)) {
      share('level-last', [nearest]);
      current = [nearest];
      pending = [];
      continue;
    }
    // `A시 등 우수 시·군 6곳에도`: one of those who are counted.
    if (
      nearest &&
      first.start - nearest.span.end < 4 &&
      ONE_OF.test(text.slice(nearest.span.end, first.start)) &&
      OF_SO_MANY.test(behind)
    ) {
      // prettier-ignore
      share('attributive', [nearest]);
      pending = [];
      continue;
    }
    const described = ATTRIBUTIVE.exec(behind);
    const isOpen = TOPIC.test(behind);
    // `우수기관으로 뽑힌 곳은 A도(최우수), B도(우수)다`: the brackets say which.
    const bracketed = isOpen && ahead[0] && levelGroups[index + 1]?.[0]!.span.start;
    if (
      bracketed &&
      OPENS.test(text.slice(ahead[0]!.span.end, bracketed)) &&
      levels.every(({ family }) => family === 'institution')
    )
      continue;
    if (
      described &&
      !isOpen &&
      ahead[0] &&
      isNear(text, last.end + described[0].length, ahead[0].span.start, NAMES_ONLY)
    ) {
      share('attributive', [ahead[0]]);
      continue;
    }
    // `재작년 금상을 받았던 ‘…평가’에는`: the award is described by who had it.
    if (described && startsNear(programs, last.end + described[0].length)) {
      share('attributive', []);
      continue;
    }
    // `경기도는 A시를 최우수 시·군으로 선정했다`, `A시 등 5곳은 우수기관으로, B군은 장려기관으로 각각 선정했다`
    const object = nearest ? text.slice(nearest.span.end, first.start) : '';
    if (
      nearest &&
      (TO_LEVEL.test(behind) || OBJECTS_IN_ROW.test(text.slice(last.end, clause.end))) &&
      (AS_OBJECT.test(object) || (AS_TOPIC.test(object) && CHOSEN.test(text.slice(last.end, clause.end))))
    ) {
      share('object', rowEnding(text, pending));
      pending = [];
      continue;
    }
    // `B도는 최우수기관에 A시, 우수기관에 C군을 각각 선정했다`: whom it chose stands behind each level.
    if (
      ahead[0] &&
      TO_LEVEL.test(behind) &&
      CHOSE.test(groups.at(-1)!.after) &&
      (leadsTo(text, last.end, ahead[0]) || /^[을를][ ,]/.test(ahead[0].after))
    ) {
      share('level-first', ahead);
      at += ahead.length;
      pending = [];
      continue;
    }
    // `도는 최우수 A시, 우수 B군·C군을 선정했다`
    if (ahead[0] && BARE_LEVEL.test(text.slice(last.start, ahead[0].span.start)) && !/^[은는]/.test(ahead[0].after)) {
      share('level-first', [ahead[0]]);
      at = groups.indexOf(ahead[0]) + 1;
      pending = [];
      continue;
    }
    const subjects = subjectsOf(text, pending);
    // `전남도, 산림행정 최우수 시군에 A군`: a headline that ends in who it is.
    const isNamedLast =
      ahead[0] &&
      TO_NAME.test(text.slice(last.end, ahead[0].span.start)) &&
      ENDS.test(text.slice(ahead.at(-1)!.span.end, clause.end));
    if (
      isOpen ||
      isNamedLast ||
      (subjects.length === 0 && ahead[0] && !/^, /.test(nearest?.after ?? '') && leadsTo(text, last.end, ahead[0]))
    ) {
      const winners = winnersAhead(text, last.end, ahead);
      share(winners.length > 0 ? 'level-first' : 'topic', winners);
      if (winners.length > 0) {
        at = groups.indexOf(winners.at(-1)!) + 1;
        pending = [];
      }
      continue;
    }
    if (isItem && !nearest && ahead[0]) {
      share('level-first', [ahead[0]]);
      at = groups.indexOf(ahead[0]) + 1;
      continue;
    }
    const before = shares.at(-1);
    // `본상에는 A시와 B시가 각각 장관상을`: the office's honour that comes with the level before.
    if (
      !nearest &&
      before?.order === 'level-first' &&
      levels.length === 1 &&
      WITH_IT.test(text.slice(before.end, first.start)) &&
      levels[0]!.family === 'citation'
    ) {
      shares[shares.length - 1] = {
        ...before,
        levels: before.levels.map((level) => ({ ...level, alsoRank: levels[0]!.rank })),
      };
      continue;
    }
    const told = subjects.length > 0 ? subjects : nearest ? [nearest] : [];
    // `A시가 …을, B군이 …을 받으며 각각 최우수상을`: all who acted so far.
    const acted = told.length === 0 && EACH.test(text.slice(end, first.start)) ? winnersSoFar(shares) : current;
    share(told.length > 0 ? 'level-last' : acted.length > 0 ? 'carried' : 'none', told.length > 0 ? told : acted);
    if (told.length > 0) current = told;
    pending = [];
  }
  return oneToEach(shares, text);
}

/** `A구와 B구가 각각 교통 부문 최우수상과 돌봄 부문 우수상을`: as many levels as winners, one to each. */
function oneToEach(shares: Share[], text: string): Share[] {
  const [first, ...rest] = shares;
  const [group, ...others] = first?.winners ?? [];
  if (!first || !group || others.length > 0 || group.places.length < 2 || group.places.length !== shares.length)
    return shares;
  const isEach =
    shares.every(({ levels }) => levels.length === 1) &&
    rest.every(({ order, winners }) => order === 'carried' && winners[0] === group) &&
    /각각|나란히|차례로/.test(text.slice(group.span.end, first.levels[0]!.span.start));
  if (!isEach) return shares;
  return shares.map((share, at) => ({
    ...share,
    winners: [{ ...group, places: [group.places[at]!], spans: [group.spans[at]!], notes: [group.notes[at]!] }],
  }));
}

const winnersSoFar = (shares: readonly Share[]): PlaceGroup[] => [
  ...new Set(shares.filter(({ order }) => order === 'level-last').flatMap(({ winners }) => winners)),
];

const WITH_IT = /^[이가도]\s(?:각각\s|나란히\s|함께\s)?[‘'“"]?$/;

const EACH = /(?:^|\s)(?:각각|나란히|모두|함께)\s/;

/** A bracket opens between a name and its level: `달성군(대상)`, `B시·C시(이상 우수)`. */
const OPENS = /^\s?\((?:[가-힣· ]{2,20}\s)?[‘']?$/;

/** Only a bracket stands between a level and who got it. */
const BRACKETED = /^[’'”"」』]?\s?\((?:[가-힣]{2} )?$/;

/** The groups up to the one at which the bracket closes. */
function withinBracket(ahead: readonly PlaceGroup[], text: string): readonly PlaceGroup[] {
  const closing = ahead.findIndex(({ span }) => text.slice(span.end - 1, span.end + 1).includes(')'));
  const inside = ahead.slice(0, closing + 1);
  return inside.every(({ span }, at) => at === 0 || /^, ?$/.test(text.slice(inside[at - 1]!.span.end, span.start)))
    ? inside
    : [];
}

const ONE_OF = /^ 등 $/;
const OF_SO_MANY = /^ ?\d+(?:곳|개 ?[시군구])/;

const DATIVE =
  /^(?:\s?등 (?:총 |모두 )?\d+(?:[곳팀]|개 ?(?:[시군구]|시·?군(?:·?구)?|지자체|자치단체|자치구|기관|도시)))?(?:에|에게|에는|에게는|에도|엔)\s/;

/** `우수상은`, `우수상 2곳은`, `우수상에는`, `우수상의 주인공은`, `우수상:`: the level is what the sentence goes on about. */
const TOPIC =
  /^[’'”"」』]?\)?\s?(?:수상\s?(?:기관|지자체|단체|시·?군)\s?)?(?:(?:\d+|[한두세네]|다섯|여섯|일곱|여덟)\s?(?:[곳팀점]|자리|개(?: [가-힣·]{1,6})?)\s?|(?:수상 )?(?:명단|대열|반열)(?=에))?(?:(?:(?:[에을를]|으로) (?:선정된|뽑힌|받은|받는|수상한) (?:지자체|자치단체|시·?군|[시군구](?=[은는] )|기관|곳|\d+곳))?(?:은|는)(?! 물론| (?:모두|총|전국(?:에서)?) \d)|에는|엔|으로는|로는|에게는|(?:의 )?\s?(?:영예|영광|주인공|자리|트로피)(?:은|는)|\s?[:：=])\s?(?=\S)/;

const TO_NAME = /^[’'”"」』]?에 (?:[가-힣]{2} )?$/;
const ENDS = /^(?: 등 \d+곳)?[\s.]*$/;

/** `최우수 시·군으로`, `1위에` */
const TO_LEVEL = /^[’'”"」』]?(?: ?수상 ?(?:자|기관|도시|지자체))?(?:으로|로|에)[\s,]/;

const CHOSE = /^[을를] (?:각각 |최종 |나란히 )?(?:선정|뽑|골[랐라]|꼽)/;

/** An object and no verb of its own: `A시를 `, not `A시를 제치고 `. */
const AS_OBJECT =
  /^(?:\s?등 (?:총 |모두 )?\d+(?:[곳팀]|개 ?[가-힣·]{1,6}))?[을를]\s(?:(?!\S*[고며해서]\s)\S+\s){0,3}[‘'“"]?$/;

/** `, 무안군을 우수로 정했다`: the next of whom a verb chooses, with the level behind. */
const OBJECTS_IN_ROW =
  /^[’'”"」』]?, (?:[^.,]{2,40}[을를] [^.,]{2,16}, )*[^.,]{2,40}[을를] [^.,]{2,16}(?:으로|로|에) (?:각각 |최종 )?(?:선정|선발|정했|뽑|골랐|꼽|지정|확정|결정|낙점)/;

/** A topic and nothing before the level: `A시는 `, `A시와 B군 등 5곳은 `. */
const AS_TOPIC = /^(?:\s?등 (?:총 |모두 )?\d+(?:[곳팀]|개 ?[가-힣·]{1,6}))?[은는]\s[‘'“"]?$/;

/** Who runs the contest has chosen: an active verb that nobody is the subject of. */
const CHOSEN = /^[’'”"」』]?(?:으로|로)(?:, [^.]{2,160}(?:으로|로))? (?:각각 |최종 )?(?:선정|선발)했/;

/** `대상을 받은`, `1위였던`, `우수기관으로 뽑힌`: what describes the noun behind it. */
const ATTRIBUTIVE =
  /^[’'”"」』]?\)?(?:(?:[을를도]|까지)?\s?(?:[가-힣]{1,4} )?(?:받은|수상한|차지한|거둔|획득한|거머쥔|안은|따낸|기록한|탄|[받안]았던|차지했던|수상했던|거머쥐었던|올랐던)|(?:이었|였|이)?던|인|에 (?:오른|뽑힌|선정된)|(?:으로|로) (?:뽑힌|선정된|꼽힌))\s/;

/** Whether a name starts here or behind a quotation mark. */
const startsNear = (names: readonly Phrase[], at: number): boolean =>
  names.some(({ span }) => span.start === at || span.start === at + 1);

/** Between an attribute and the name stands at most its province or a few words that describe it. */
const NAMES_ONLY = /^(?:[가-힣]{2,7}\s?){0,2}$/;

function isNear(text: string, from: number, to: number, words = NEAR): boolean {
  return to - from <= 40 && words.test(text.slice(from, to));
}

/** A particle, an adverb, a field or a quotation. */
const NEAR = /^(?:에|에게|에는|에게는|에도|엔)\s[^,.]{0,24}$/;

/** Whether a level that ends here is what its sentence goes on about: `우수상은`. */
export const isTopic = (text: string, end: number): boolean => TOPIC.test(text.slice(end, end + 24));

/** A degree without 상 and the space before a name. */
const BARE_LEVEL = /^(?:최우수|우수|장려) $/;
