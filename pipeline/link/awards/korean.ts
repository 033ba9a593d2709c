import { hasBatchim } from 'es-hangul';
import type { Doc, Refusal, Span } from '../../types.js';
import type { Claim, Clause, Figure, LevelReading, Phrase, PlaceGroup } from './claim.js';
import { covers, isUpper } from './clause.js';
import { levellessClaims } from './no-level.js';
import { pairUp } from './pair.js';

/** Nouns of winners that are no governments; `persons` may stand before a level without a particle. */
export interface OtherWinners {
  readonly all: readonly string[];
  readonly persons: readonly string[];
}

/** What a reading makes of a clause: claims, and levels that it refused with the reason. */
export interface ClauseReading {
  readonly claims: readonly Claim[];
  readonly refusals: readonly Refusal[];
}

/**
 * Reads a Korean clause: arguments stand before their level (`관악구는 ‘…’ 분야에서 우수상을`), unless the level itself
 * is the topic (`우수상은 B·C가`). What a level does not say stays null.
 */
export function readKorean(doc: Doc, clause: Clause, others: OtherWinners): ClauseReading {
  const { text } = doc.view;
  const claims: Claim[] = [];
  const refusals: Refusal[] = [];
  const groups = clause.groups.filter((group) => isWinnerRole(doc, group));
  const refuse = (level: Span, rule: string): void => {
    refusals.push({ span: level, rule: `awards/ko/${rule}` });
  };
  let current: PlaceGroup | null = null;
  let topicCategory: { phrases: readonly Phrase[]; whole: Span } | null = null;

  const levelGroups = groupLevels(clause.levels, text);
  levelGroups.forEach((levels, index) => {
    const first = levels[0]!;
    const last = levels.at(-1)!;
    const from = index === 0 ? clause.span.start : levelGroups[index - 1]!.at(-1)!.span.end;
    const until = levelGroups[index + 1]?.[0]!.span.start ?? clause.span.end;
    const window = { start: from, end: first.span.start };
    const ahead = { start: last.span.end, end: until };

    const verdict = isWon(clause, levels, text, until);
    const before = lastWithin(groups, window);
    const next = firstWithin(groups, ahead);
    // `진천군에 대상을 줬다`: given, but to a government.
    const givenTo = verdict === 'given' && before !== null && /^에게?\s/.test(before.after);
    if (verdict !== 'won' && !givenTo) return refuse(first.span, verdict);

    const topical =
      /^[’'”"」』]?상?(?:[은는]|에는|[에을를]|으로는|의 영[예광]는)\s/.test(
        text.slice(last.span.end, last.span.end + 8),
      ) || /^[’'”"」』]?(?:으로|로|에) /.test(text.slice(last.span.end, last.span.end + 5));
    const asTopic = /^[’'”"」』]?(?:은|는|에는|의 영[예광]는) /.test(text.slice(last.span.end, last.span.end + 9));
    const wasTheirs =
      next !== null && /^[’'”"」』]?(?:이었|였)던 [가-힣 ]{0,6}$/.test(text.slice(last.span.end, next.span.start));
    const bracketed = before && /^\s?\((?:이상\s)?[‘']?$/.test(text.slice(before.span.end, first.span.start));
    let group: PlaceGroup | null;
    if (bracketed || givenTo) group = before;
    else if (wasTheirs) group = next;
    else if (
      next &&
      (asTopic || (topical && !before)) &&
      /^(?:[이가은는도]|에게|[에의,]| 등|$)/.test(next.after) &&
      !isObjectOf(text, last, next)
    )
      group = next;
    else if (next && !before && clause.place === 'item') group = next;
    else group = before ?? current;
    if (before && !bracketed) current = before;

    const foreign = before
      ? foreignWinner(text, { start: before.span.end, end: first.span.start }, others)
      : foreignWinner(text, window, others);
    if (foreign && !(asTopic && group && group === next)) return refuse(first.span, 'other-winner');
    // `최우수로 뽑힌 김 팀장은`: the level belongs to the person it describes.
    const described = /^[^,.]{0,4}(?:뽑힌|선정된|받은|수상한|차지한) ([^,.]{1,20}?)(?:[은는이가을를]\s|에게)/.exec(
      text.slice(last.span.end, last.span.end + 36),
    );
    if (described && others.persons.some((noun) => described[1]!.endsWith(noun)))
      return refuse(first.span, 'other-winner');
    // `대통령 표창은 …시장에`: a level that is the topic goes to who is named after it, or to nobody that we know.
    if (asTopic && !next && !before)
      return refuse(first.span, foreignAfter(text, ahead, others) ? 'other-winner' : 'no-winner');

    const own = categoriesFor(clause, window, last, levels.length, text);
    if (own)
      topicCategory =
        text[own.whole.end - 1] === '=' ||
        /^(?:에서는|에서|에는|[은는의])/.test(text.slice(own.whole.end, own.whole.end + 3))
          ? own
          : null;
    const categories: readonly (Phrase | null)[] = own?.phrases ??
      (topicCategory && (before || levels.length > 1 || bracketed) ? topicCategory.phrases : null) ?? [null];

    const program =
      nearestBefore(clause.programs, first.span) ??
      quotedBefore(text, window) ??
      firstPhraseWithin(clause.programs, ahead, topical);
    const shared = sharedBracket(text, last.span.end);
    const recipients: readonly Claim['recipient'][] = group
      ? group.places.map((place, at) => ({ place, span: group.spans[at]! }))
      : [null];
    const year = yearFor(clause, window, program, text);
    const streak = figureNear(clause.streaks, { start: from, end: until }, first.span);
    const sameCategory = !own && /같은 (?:분야|부문)/.test(text.slice(window.start, window.end));
    const claimOf = (recipient: Claim['recipient'], category: Phrase | null, level: LevelReading): Claim => ({
      recipient,
      level,
      category,
      program,
      organizer: null,
      sameCategory,
      year,
      streak,
      past:
        wasTheirs ||
        /^[^가-힣]*(?:지난해|작년|전년도?|재작년)(?:에는|에도|[에는도])?\s/.test(
          text.slice(clause.span.start, first.span.start),
        ),
      place: clause.place,
      block: clause.block,
      at: level.span.start,
      rule: bracketed
        ? 'awards/ko/bracketed-level'
        : group === next && next
          ? 'awards/ko/level-first'
          : 'awards/ko/level-last',
    });
    if (shared && !own) {
      for (const field of shared) claims.push(claimOf(recipients[0] ?? null, field, first));
      return;
    }
    const told = each(text, window, until) ? subjectsWithFields(clause, groups, window) : null;
    const rows =
      told && levels.length === 1
        ? told.map(({ recipient, category }) => [recipient, category, first] as const)
        : pairUp(recipients, categories, levels, each(text, window, until));
    for (const [recipient, category, level] of rows) claims.push(claimOf(recipient, category, level));
  });

  if (clause.levels.length === 0) claims.push(...withoutLevel(doc, clause, groups, others));
  return { claims, refusals };
}

/** `'…우수사례' 대상`: what stands in quotes right before the level is what it was won in. */
function quotedBefore(text: string, window: Span): Phrase | null {
  const words = text.slice(Math.max(window.start, window.end - 60), window.end);
  const match = /[‘'“"「『](?<name>[^‘’'“”"「」『』]{5,50})[’'”"」』]\s?(?:에서\s|의\s)?$/.exec(words);
  if (!match || /(?:상|등급|연속|위)$/.test(match.groups!['name']!)) return null;
  const start = window.end - words.length + match.index + 1;
  return { span: { start, end: start + match.groups!['name']!.length }, id: null };
}

/** `장관 표창 2개(신체활동·금연)`: as many fields in the bracket as awards. */
function sharedBracket(text: string, from: number): Phrase[] | null {
  const match = /^[’'”"」』]?\s?(?<count>[1-9])(?:개|건|관왕)\s?\((?<names>[^()]{3,80})\)/.exec(
    text.slice(from, from + 100),
  );
  if (!match) return null;
  const names = match.groups!['names']!;
  const parts = names.split(/[·,]\s?/);
  if (parts.length !== Number(match.groups!['count'])) return null;
  let at = from + match[0].indexOf('(') + 1;
  return parts.map((part) => {
    const start = text.indexOf(part, at);
    at = start + part.length;
    return { span: { start, end: at }, id: null };
  });
}

const each = (text: string, window: Span, until: number) => /각각|나란히|차례로/.test(text.slice(window.start, until));

/** `정량 부문에서 중구가, 정성 부문에서 동구가 각각 1위`: several subjects, each with a field of its own. */
function subjectsWithFields(clause: Clause, groups: readonly PlaceGroup[], window: Span) {
  const subjects = groups.filter(({ span, after }) => covers(window, span) && /^[이가],?\s/.test(after));
  if (subjects.length < 2) return null;
  return subjects.flatMap((group, at) => {
    const from = at === 0 ? window.start : subjects[at - 1]!.span.end;
    const field =
      clause.categories
        .filter((_, index) => covers({ start: from, end: group.span.start }, clause.categoryWholes[index]!))
        .at(-1) ?? null;
    return group.places.map((place, index) => ({ recipient: { place, span: group.spans[index]! }, category: field }));
  });
}

/** `우수상 2개와 장려상 2개`, `최우수상과 우수상을`, `금상(…)·은상(…)·동상(…)`: levels that share what stands before them. */
function groupLevels(levels: readonly LevelReading[], text: string): LevelReading[][] {
  const groups: LevelReading[][] = [];
  for (const level of levels) {
    const before = groups.at(-1)?.at(-1);
    const gap = before && text.slice(before.span.end, level.span.start);
    if (gap !== undefined && /^[’'”"」』]?(?:\s?[1-9]개)?\s?[와과,·/및]\s?[‘'“"「『]?$/.test(gap))
      groups.at(-1)!.push(level);
    else groups.push([level]);
  }
  return groups;
}

/** A government that may be the winner: not where something happens, not who runs it, not a council. */
function isWinnerRole(doc: Doc, group: PlaceGroup): boolean {
  const { after, before } = group;
  if (/^\s?(?:에서(?!는 최초|는 처음)|의회|시장에서|소재|출신|지역)/.test(after)) return false;
  if (
    /^(?:이|가)\s?(?:주최|주관|실시|운영|선정(?![됐되돼])|뽑은|개최|매년|해마다|시상|제정|마련|여는|연 |주는|추진하는|공동|함께 연)/.test(
      after,
    )
  )
    return false;
  if (/^(?:\s?주관|\s?주최|와 함께|과 함께|로부터|에서 주|의 평가|의\s[‘“'"]?20)/.test(after)) return false;
  if (/^에 (?:있|위치|사는|거주)/.test(after)) return false;
  // `청주시 오송읍에서 열린`: the place of an event.
  if (/^ (?:[가-힣A-Za-z0-9]+ ){0,4}[가-힣A-Za-z0-9]*에서 (?:열린|개최|열렸|치러|진행)/.test(after)) return false;
  // `충남도의 ‘시군평가’에서`, `서울시 평가에서는`: an upper-tier government beside an evaluation runs it.
  if (group.places.every((place) => isUpper(doc, place)))
    return (
      /^(?:[은는(,]|도 |$)/.test(after) ||
      /^(?:이|가) (?:[‘“'"「『]|전국|20\d\d|올해|시·도|광역|최우수|우수|대상|종합)/.test(after)
    );
  return !/다음과 같$/.test(before);
}

/** `대상을 받을 계획이다`, `최우수상을 받겠다`, `대통령상을 타기 위해`, `대상 후보에`: what somebody means or is thought to win. */
const WANTED =
  /^[’'”"」』]?[을를]?\s(?:꼭 |반드시 )?(?:수상|차지|획득|달성|받|타|거머쥐|따내)(?:(?:을|할) (?:계획|각오|목표|방침|생각|셈|작정|수 있도록|전망|것으로)|하?으?면\s|하?겠|하?기 위|하?고자|하?도록)|^[’'”"」』]?의? ?후보|^[’'”"」』]? 수상이 취소/;

/** Whether somebody got the level: by the first cue after it, by its bracket, or because an item or a headline says so. */
function isWon(
  clause: Clause,
  levels: readonly LevelReading[],
  text: string,
  until: number,
): 'won' | 'given' | 'planned' | 'not-said' {
  const end = levels.at(-1)!.span.end;
  const weak = levels.every(({ strength }) => strength === 'weak');
  const after = clause.cues.filter(({ span }) => span.start >= end - 1);
  const first = after[0];
  const negated = /아니다|않았|못했|없었|따로 있는 것은/.test(text.slice(end, Math.min(clause.span.end, end + 40)));
  if (negated) return 'not-said';
  if (WANTED.test(text.slice(end, Math.min(clause.span.end, end + 30)))) return 'planned';
  // `평가에서 받은 대통령 표창이다`: the receiving stands before the level.
  if (
    /(?:받은|수상한|차지한|거둔|획득한|안은|안긴)\s[‘'“"]?$/.test(
      text.slice(Math.max(clause.span.start, levels[0]!.span.start - 8), levels[0]!.span.start),
    ) &&
    !/^[’'”"]?[을를]? (?:주|수여)/.test(text.slice(end, end + 6))
  )
    return 'won';
  // `기관표창 45건`: a total, told of no award in particular.
  if (
    /^[’'”"」』]?\s?(?:[4-9]|\d{2,})(?:[건개번]|차례)/.test(text.slice(end, end + 8)) ||
    /^은 [가-힣]+ (?:차례|번)/.test(text.slice(end, end + 9))
  )
    return 'not-said';
  if (clause.place === 'title' && /[?까]\s*$/.test(text.slice(clause.span.start, clause.span.end))) return 'not-said';
  if (
    levels[0]!.family === 'rank' &&
    /지수|인구/.test(text.slice(Math.max(clause.span.start, levels[0]!.span.start - 30), levels[0]!.span.start))
  )
    return 'not-said';
  if (
    clause.groups.every(({ span }) => span.start > end) &&
    /^[’'”"」』]?[을를]? (?:받는|받은|수상한|차지한) (?:지자체|자치단체|지방정부|기관|곳|시·?군|단체장|사례)/.test(
      text.slice(end, end + 16),
    )
  )
    return 'not-said';
  // `최고경영자상을 받는 단체장은 모두 14명이다`: the prize only says which heads are meant.
  if (
    clause.groups.length === 0 &&
    /^[’'”"」』]?[을를]? (?:받는|받은|수상한|차지한) [가-힣]+[은는이가] /.test(text.slice(end, end + 20))
  )
    return 'not-said';
  const counts = /^[’'”"」』]?\s?[1-9]\d?(?:[명편건팀]|작품)/.test(text.slice(end, end + 8));
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
      clause.groups.length === 0
      ? 'not-said'
      : 'won';
  // `달성군(대상)`: a bracket after a government is enough; so is the end of a noun-ended sentence.
  if (/[구시군도]\((?:이상\s)?$/.test(text.slice(Math.max(0, levels[0]!.span.start - 5), levels[0]!.span.start)))
    return 'won';
  if (/^[’'”"」』]?[.\s]*$/.test(text.slice(end, until))) return clause.groups.length > 0 ? 'won' : 'not-said';
  return 'not-said';
}

const isObjectOf = (text: string, level: LevelReading, next: PlaceGroup) =>
  /[을를]\s/.test(text.slice(level.span.end, Math.min(next.span.start, level.span.end + 4))) &&
  /^(?:은|는)/.test(next.after);

const lastWithin = (groups: readonly PlaceGroup[], span: Span): PlaceGroup | null => {
  const inside = groups.filter((group) => group.span.start >= span.start && group.span.end <= span.end + 1);
  // The subject outranks what merely stands nearer: `남구는 중구와 같은 …`.
  const subjects = inside.filter(({ after }) => /^(?:[은는이가도(]|역시)/.test(after));
  return subjects.at(-1) ?? inside.at(-1) ?? null;
};

const firstWithin = (groups: readonly PlaceGroup[], span: Span): PlaceGroup | null =>
  groups.find((group) => group.span.start >= span.start && group.span.start < span.end) ?? null;

const nearestBefore = (phrases: readonly Phrase[], level: Span): Phrase | null =>
  phrases.filter(({ span }) => span.end <= level.start).at(-1) ?? null;

const firstPhraseWithin = (phrases: readonly Phrase[], span: Span, topical: boolean): Phrase | null =>
  topical ? null : (phrases.find((phrase) => covers(span, phrase.span)) ?? null);

/** The fields said for a level: side by side before it, or in the bracket right after it. */
function categoriesFor(
  clause: Clause,
  window: Span,
  level: LevelReading,
  count: number,
  text: string,
): { phrases: readonly Phrase[]; whole: Span } | null {
  const after = clause.categories.findIndex((_, at) => {
    const whole = clause.categoryWholes[at]!;
    return whole.start >= level.span.end && /^[’'”"」』]?\s?\($/.test(text.slice(level.span.end, whole.start));
  });
  if (after >= 0) return { phrases: [clause.categories[after]!], whole: clause.categoryWholes[after]! };
  const inside = clause.categories
    .map((phrase, at) => ({ phrase, whole: clause.categoryWholes[at]! }))
    .filter(({ whole }) => whole.start >= window.start && whole.end <= window.end + 1);
  const last = inside.at(-1);
  if (!last) return null;
  // `A 분야의 ‘…’ 사례와 B 분야의 ‘…’ 사례로 각각 최우수상과 우수상을`: as many fields as levels.
  if (count > 1 && inside.length === count && each(text, window, level.span.end))
    return { phrases: inside.map(({ phrase }) => phrase), whole: last.whole };
  const phrases = [last.phrase];
  for (let at = inside.length - 2; at >= 0; at--) {
    const gap = text.slice(inside[at]!.whole.end, inside[at + 1]!.whole.start);
    if (!/^\s?[와과,·및]\s?[‘'“"`]?$/.test(gap)) break;
    phrases.unshift(inside[at]!.phrase);
  }
  return { phrases, whole: last.whole };
}

/** The edition's year: in the program's name, or plainly before the level; a date (`2022년 7월`) is none. */
function yearFor(clause: Clause, window: Span, program: Phrase | null, text: string): Figure | null {
  const inProgram =
    program &&
    clause.years.find(
      ({ span }) =>
        covers(program.span, span) ||
        (span.start <= program.span.start && span.end >= program.span.start && span.start >= program.span.start - 1),
    );
  if (inProgram) return inProgram;
  if (clause.place === 'item' && clause.years.length === 1) return clause.years[0]!;
  const plain = clause.years.filter(
    ({ span }) =>
      span.start >= window.start &&
      span.end <= window.end + 1 &&
      !/^\s?\d{1,2}월/.test(text.slice(span.end, span.end + 4)),
  );
  return plain.at(-1) ?? null;
}

const figureNear = (figures: readonly Figure[], span: Span, level: Span): Figure | null => {
  const inside = figures.filter((figure) => covers(span, figure.span));
  return inside.filter((figure) => figure.span.end <= level.start).at(-1) ?? inside[0] ?? null;
};

/** Whether the particle goes with the noun's last syllable: 이 and 은 after a consonant, 가 and 는 after a vowel. */
function takes(noun: string, particle: string): boolean {
  return particle === '도' || !/[가-힣]$/.test(noun) || hasBatchim(noun) === '이은'.includes(particle);
}

/** `지산2동 주민자치회가 최우수상을`: the subject right before the level is no government. */
function foreignWinner(text: string, window: Span, others: OtherWinners): boolean {
  const words = text.slice(Math.max(window.start, window.end - 60), window.end);
  let end = words.length;
  while (end > 0 && /[\s‘'“"]/.test(words[end - 1]!)) end--;
  const last = words.slice(0, end);
  if (/[가-힣]{3}(?:시장|상가|학교|농협|조합)$/.test(last)) return true;
  if (/[가-힣]$/.test(last) && others.persons.some((noun) => noun.length > 1 && last.endsWith(noun))) return true;
  for (const match of words.matchAll(
    /(?<![가-힣○A-Za-z0-9])([가-힣○A-Za-z0-9]{1,20})(?:\([^()]{1,40}\))?([이가은는도])(?=\s|,|$)/g,
  )) {
    if (!takes(match[1]!, match[2]!)) continue;
    // `협의회가 연 ‘경진대회’에서`: who runs the contest is not who wins it.
    if (
      /^\s?(?:공동\s)?(?:연|여는|주최|주관|실시|개최|마련|선정한|뽑은|고른|주는|준|운영|시행)/.test(
        words.slice(match.index + match[0].length),
      )
    )
      continue;
    if (
      others.all.some((noun) => match[1]!.endsWith(noun)) ||
      /^(?:[\d,]+|[두세네]|다섯|여섯|일곱)?(?:[곳명팀]|사람|지자체|자치단체|지방정부|기관|시군|시군구|자치구)$/.test(
        match[1]!,
      ) ||
      /○○$/.test(match[1]!)
    )
      return true;
    // `창동신시장은`: a market; a mayor would be a head that the clause knows.
    if (/[가-힣]{2}시장$/.test(match[1]!)) return true;
    if (/(?:\(주\)|㈜|주식회사 |법인 )$/.test(words.slice(0, match.index))) return true;
  }
  return false;
}

function foreignAfter(text: string, ahead: Span, others: OtherWinners): boolean {
  return foreignWinner(text, { start: ahead.start, end: Math.min(ahead.end, ahead.start + 60) }, others);
}

/** An award won without a word about its level: `‘관광 혁신 대상’ 수상`, `CEO상 대도시 시장 부문 수상자로 정해졌다`. */
function withoutLevel(doc: Doc, clause: Clause, groups: readonly PlaceGroup[], others: OtherWinners): Claim[] {
  const { text } = doc.view;
  const claims: Claim[] = [];
  for (const program of clause.programs) {
    const after = text.slice(program.span.end, Math.min(clause.span.end, program.span.end + 60));
    const name = text.slice(program.span.start, program.span.end);
    const won =
      /^[’'”"」』`]?(?:\s?\([^)]{1,30}\))?(?:[을를에의]|에도|에서)?\s?(?:[^,.]{0,34}\s)?(?:수상(?:[했하해의]|자로|$|,|기관)|받았|받은|받아|선정[됐되돼]|뽑혔|뽑혀|뽑히|차지|거머|획득|올랐)/.test(
        after,
      );
    if (/못했|못한|않았|실패/.test(text.slice(program.span.end, Math.min(clause.span.end, program.span.end + 30))))
      continue;
    if (!won || /^[’'”"」』`]?(?:을|를)?\s?(?:위해|통해|앞두)/.test(after)) continue;
    // An evaluation is passed, an award is won: only a prize's own name, or 수상 said plainly, is an award.
    if (!/(?:대상|상|상\(賞\)|어워드|어워즈|CEO)$/.test(name) && !/수상(?!자가|작)|선정|뽑/.test(after)) continue;
    const before =
      groups
        .filter((candidate) => candidate.span.end <= program.span.start || candidate.span.start >= program.span.end)
        .at(0) ?? null;
    const subject =
      groups.filter(({ span, after: next }) => span.end <= program.span.start && /^[은는이가도(]/.test(next)).at(-1) ??
      before;
    if (foreignWinner(text, { start: subject ? subject.span.end : clause.span.start, end: program.span.start }, others))
      continue;
    if (
      clause.cues.some(({ kind, span }) => (kind === 'plan' || kind === 'give') && span.start > program.span.end) &&
      !/받았|수상했|선정됐|뽑혔/.test(after)
    )
      continue;
    const whole = clause.categoryWholes.findIndex(
      (span) => span.start >= program.span.end && span.end <= program.span.end + 40,
    );
    const category = whole >= 0 ? clause.categories[whole]! : null;
    claims.push(...levellessClaims(clause, { subject, program, category, rule: 'awards/ko/no-level' }));
  }
  return claims;
}
