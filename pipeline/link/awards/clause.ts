import type { Doc, Mention, Rank, Rules, Span } from '../../types.js';
import type { Claim, Clause, Figure, LevelReading, Phrase, PlaceGroup } from './claim.js';

/** Makes clauses of one article: everything that a sentence or an item names, with its role still open. */
export function clauseReader(rules: Rules): (doc: Doc) => (span: Span, block: number, place: Claim['place']) => Clause {
  const levels = new Map(rules.terms('award-levels').map((term) => [term.id, term]));
  return (doc) => {
    const placeOf = new Map<Mention, number>();
    doc.places.forEach((place, index) => place.mentions.forEach((mention) => placeOf.set(mention, index)));
    const heads = doc.heads.flatMap((head) =>
      head.place === null || head.status === 'former'
        ? []
        : [...head.mentions.map(({ span }) => span), ...head.repeats].map((span) => ({ span, place: head.place! })),
    );
    heads.sort((a, b) => a.span.start - b.span.start);
    return (span, block, place) => {
      const inside = mentionsWithin(doc.mentions, span);
      const kinds = byKind(inside);
      const of = (kind: Mention['kind']): readonly Mention[] => kinds.get(kind) ?? NONE;
      const text = doc.view.text;
      const quotedPrograms = of('program');
      // `'양성평등정책대상' 장려`: a prize in quotes that ends like a level is the program where both are seen.
      const levelMentions = of('level').filter(
        (level) =>
          !(level.rule.endsWith('/named-prize') && quotedPrograms.some(({ span: name }) => covers(name, level.span))),
      );
      const categories = of('category').filter(({ span: name }) =>
        levelMentions.every((level) => !covers(level.span, name)),
      );
      const programs = of('program')
        .filter((mention) => levelMentions.every((level) => !covers(level.span, mention.span)))
        .map((mention) => clipProgram(mention, categories, levelMentions, text))
        .filter((phrase): phrase is Phrase => phrase !== null);
      const named = [...programs.map((phrase) => phrase.span)];
      const free = (mention: Mention) => named.every((name) => !covers(name, mention.span));
      const readings = combineLevels(
        levelMentions.filter(free).map((mention) => reading(mention, levels)),
        text,
      );
      const taken = [
        ...named,
        ...readings.map((level) => level.span),
        ...categories.map((category) => category.parts?.['whole'] ?? category.span),
      ];
      const loose = (candidate: Span) => taken.every((name) => !covers(name, candidate));
      const places = [
        ...of('district').flatMap((mention) => {
          const index = placeOf.get(mention);
          return index === undefined || !loose(mention.span)
            ? []
            : [{ span: mention.span, place: index as number | 'self' }];
        }),
        ...heads.filter((head) => covers(span, head.span) && loose(head.span)),
        ...selfWords(doc, span, block).filter((self) => loose(self.span)),
      ];
      return {
        span,
        block,
        place,
        groups: groupPlaces(places, doc, span),
        levels: attributive(readings, text),
        categories: categories.map(phrase),
        categoryWholes: categories.map((category) => category.parts?.['whole'] ?? category.span),
        programs,
        organizers: of('organizer')
          .filter((mention) => readings.every((level) => !covers(level.span, mention.span)))
          .map(phrase),
        years: figures(of('year')),
        streaks: figures(of('streak')),
        cues: inside.filter(({ kind }) => kind === 'receive' || kind === 'give' || kind === 'plan'),
      };
    };
  };
}

function byKind(mentions: readonly Mention[]): ReadonlyMap<Mention['kind'], readonly Mention[]> {
  const kinds = new Map<Mention['kind'], Mention[]>();
  for (const mention of mentions) {
    const same = kinds.get(mention.kind);
    if (same) same.push(mention);
    else kinds.set(mention.kind, [mention]);
  }
  return kinds;
}

const NONE: readonly Mention[] = [];

export const covers = (outer: Span, inner: Span) => outer.start <= inner.start && inner.end <= outer.end;

const phrase = (mention: Mention): Phrase => ({ span: mention.span, id: mention.id });

const figures = (mentions: readonly Mention[]): Figure[] =>
  mentions.flatMap(({ span, value }) => (typeof value === 'number' ? [{ span, value }] : []));

/** Mentions are sorted by start; a binary search finds the first. */
function mentionsWithin(mentions: readonly Mention[], span: Span): Mention[] {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.span.start < span.start) low = middle + 1;
    else high = middle;
  }
  const found: Mention[] = [];
  for (let at = low; at < mentions.length && mentions[at]!.span.start < span.end; at++) {
    if (mentions[at]!.span.end <= span.end) found.push(mentions[at]!);
  }
  return found;
}

/** A program that swallowed a field or a level gives it back: `지방자치 경영대전 지역경제 부문`. */
function clipProgram(
  mention: Mention,
  categories: readonly Mention[],
  levels: readonly Mention[],
  text: string,
): Phrase | null {
  const { start } = mention.span;
  let { end } = mention.span;
  for (const category of categories) {
    const whole = category.parts?.['whole'] ?? category.span;
    if (covers(whole, mention.span) && !covers(mention.span, whole)) return null;
    if (category.span.start > start && category.span.start < end && category.span.end >= end) end = category.span.start;
  }
  for (const level of levels) {
    // `지속가능 교통도시 평가 대상`: the level follows the head noun and is no part of the name.
    if (
      level.span.start > start &&
      level.span.end === end &&
      /(?:평가|대회|공모전|콘테스트|부문|분야)\s$/.test(text.slice(start, level.span.start))
    )
      end = level.span.start;
  }
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return end > start ? { span: { start, end }, id: mention.id } : null;
}

function reading(
  mention: Mention,
  levels: ReadonlyMap<string, { readonly [attribute: string]: unknown }>,
): LevelReading {
  const term = levels.get(mention.id ?? '');
  return {
    span: mention.span,
    words: mention.span,
    rank: (term?.['rank'] as Rank | undefined) ?? 'unspecified',
    alsoRank: null,
    family: String(term?.['family'] ?? 'prize'),
    strength: mention.value === 'weak' ? 'weak' : 'strong',
    rule: mention.rule,
  };
}

/** What joins two names of one award, Korean and English. */
const APPOSITION =
  /^(?:[’'”"」』]?\s?\(\s?(?:훈격\s?:?\s?)?[‘'“"]?|[’'”"」』]?상?인\s[‘'“"]?|에 해당하는\s|\s\((?:the )?|,[’'”"]? (?:the )?|, which carries (?:the )?)$/;
/** `1위로 장관상`, `1위에 올라 … 장관상`: a rank that earns an office's award in one breath. */
const EARNS =
  /^(?:로|으로|를 차지해|에 올라|에 선정돼|로 뽑혀|을 차지해)\s?(?:[^,.]{0,36}\s)?[‘'“"]?$|^ (?:(?:on|at|in) (?:the )?[\w ]{2,50} )?(?:as|for being) (?:the |a |an )?$/;

/** Two ranks that one award bears become one reading: the competition's own level first, the office's as the second. */
function combineLevels(levels: readonly LevelReading[], text: string): LevelReading[] {
  const combined: LevelReading[] = [];
  for (const level of levels) {
    const before = combined.at(-1);
    const gap = before ? text.slice(before.span.end, level.span.start) : null;
    // `자활사업 우수 지자체 보건복지부장관 표창`: who is honoured, then the honour.
    if (before && gap === ' ' && before.family === 'institution' && isOffice(level)) combined.pop();
    // `투자유치 대상 특별상`: 대상 ends the program's name.
    else if (
      before &&
      gap === ' ' &&
      text.slice(before.words.start, before.words.end) === '대상' &&
      level.family === 'prize'
    )
      combined.pop();
    const joined = before && gap !== null ? join(before, level, gap, text) : null;
    if (joined && gap !== ' ') combined[combined.length - 1] = joined;
    else combined.push(level);
  }
  return combined;
}

/** `2위인 경기 부천시가 국무총리상을`, `최우수기관인 경남 김해시는 대통령 표창을`: the first says who gets the second. */
function attributive(levels: readonly LevelReading[], text: string): LevelReading[] {
  return levels.flatMap((level, at) => {
    const before = levels[at - 1];
    const next = levels[at + 1];
    if (
      next &&
      (level.family === 'rank' || level.family === 'institution') &&
      ATTRIBUTIVE.test(text.slice(level.span.end, next.span.start))
    )
      return [];
    if (
      before &&
      (before.family === 'rank' || before.family === 'institution') &&
      ATTRIBUTIVE.test(text.slice(before.span.end, level.span.start))
    ) {
      return [{ ...level, alsoRank: level.alsoRank ?? before.rank }];
    }
    return [level];
  });
}

const ATTRIBUTIVE = /^인 [가-힣 ]{2,16}[구시군](?:\([^)]{2,16}\))?[은는이가도] [^,.]{0,12}$/;

const isOffice = ({ family }: LevelReading) => family === 'citation';
const isGrade = ({ family }: LevelReading) => family.startsWith('grade');

function join(first: LevelReading, second: LevelReading, gap: string, text: string): LevelReading | null {
  const superlative = /^(?:highest|top|biggest)/i.test(text.slice(second.words.start, second.words.end));
  const apposed =
    APPOSITION.test(gap) && !(/^,/.test(gap) && !gap.includes('carries') && !isGrade(second) && !superlative);
  // `S등급을 받아 대상을`: a grade that earns a prize in one breath.
  if (isGrade(first) && second.family === 'prize' && /^을 받아 [‘'“"]?$/.test(gap))
    return { ...second, span: { start: first.span.start, end: second.span.end }, alsoRank: first.rank };
  const earned =
    EARNS.test(gap) &&
    isOffice(first) !== isOffice(second) &&
    [first, second].some(({ family }) => family === 'rank' || family === 'institution');
  if (!apposed && !earned) return null;
  if (first.alsoRank) return null;
  const closing = /^[’'”"]?\s?\)/.exec(text.slice(second.span.end, second.span.end + 4));
  const span = {
    start: first.span.start,
    end: second.span.end + (gap.includes('(') && closing ? closing[0].length : 0),
  };
  const strength = first.strength === 'strong' || second.strength === 'strong' ? 'strong' : 'weak';
  // `우수 지자체로 뽑혀 국무총리상`: the honour is the prize, the institution its ground.
  const ground = [first, second].find(({ family }) => family === 'institution');
  if (ground && isOffice(first) !== isOffice(second)) {
    const honour = ground === first ? second : first;
    // `최우수기관에 선정돼 정부 표창을`: a commendation of nobody in particular is the lesser word.
    if (/^정부/.test(text.slice(honour.words.start, honour.words.end)))
      return { ...ground, span, alsoRank: honour.rank, strength };
    return { ...honour, span, alsoRank: ground.rank, strength };
  }
  const own = isOffice(first) ? second : first;
  const other = own === first ? second : first;
  if (isOffice(first) === isOffice(second)) {
    // `최고 등급인 SA등급`, `최고상인 금상`: the second says which; two offices side by side are two awards.
    if (isOffice(first) && !gap.includes('(')) return null;
    const telling = (isGrade(second) || !isGrade(first)) && !(superlative && /^,/.test(gap)) ? second : first;
    return { ...telling, span, strength };
  }
  if (own.rank === 'unspecified') return { ...own, span, rank: other.rank, strength };
  return { ...own, span, alsoRank: other.rank, strength };
}

/** `구는`, `시가`, `the district`: the government that the section is about. */
function selfWords(doc: Doc, span: Span, block: number): { span: Span; place: 'self' }[] {
  const expression = doc.blocks[block]!.language === 'en' ? SELF_ENGLISH : SELF_KOREAN;
  const found: { span: Span; place: 'self' }[] = [];
  for (const match of doc.view.text.slice(span.start, span.end).matchAll(expression)) {
    const start = span.start + match.index + match[0].length - match[1]!.length;
    found.push({ span: { start, end: start + match[1]!.length }, place: 'self' });
  }
  return found;
}

const SELF_KOREAN = /(?:^|[\s.,“"])([구시군도])(?=[는가](?:\s|,)|[은이]\s|도\s)/g;
const SELF_ENGLISH = /\b([Tt]he (?:district|city|county))(?=['’]s | (?!of\b|and\b|office|hall|council)[a-z]|,)/g;

/** Head titles in brackets, provinces, and what a government possesses may stand between two members of one group. */
const BETWEEN =
  /^(?:,? (?:in|of) [A-Z][a-z]+(?: Province)?)?(?:\s?\([^()]{0,40}(?:장|군수|지사|Mayor|Governor|Head)[^()]{0,30}\))?(?:청|청장|시장|군수)?(?:\s?[,·/및]\s?|[와과]\s|,? and | & )(?:[가-힣]{2,7}\s)?(?:서울|부산|대구|인천|광주|대전|울산|경기|강원|충북|충남|전북|전남|경북|경남|제주)?\s?$/;

function groupPlaces(places: readonly { span: Span; place: number | 'self' }[], doc: Doc, clause: Span): PlaceGroup[] {
  const { text } = doc.view;
  const sorted = [...places].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const members: { span: Span; place: number | 'self' }[] = [];
  for (const place of sorted) {
    const before = members.at(-1);
    if (before && place.span.start < before.span.end) continue; // the head's mention holds its district's
    // `관악구(청장 박준희)`, `Gwanak-gu (Mayor …)`, `Mayor N of X`: the head stands for the government just named.
    if (
      before &&
      before.place === place.place &&
      /^\s?(?:\(|,\s|청?\s)?[A-Za-z가-힣 ]{0,14}$/.test(text.slice(before.span.end, place.span.start))
    ) {
      members[members.length - 1] = { place: before.place, span: { start: before.span.start, end: place.span.end } };
      continue;
    }
    // `경남 진주시`: the province only says which.
    if (
      before &&
      isUpper(doc, before.place) &&
      !isUpper(doc, place.place) &&
      /^(?:\s?|, )$/.test(text.slice(before.span.end, place.span.start))
    ) {
      members[members.length - 1] = { place: place.place, span: place.span };
      continue;
    }
    // `Seo District in Gwangju`, `Jung-gu, Daegu`: so does the city after it.
    if (
      before &&
      isUpper(doc, place.place) &&
      !isUpper(doc, before.place) &&
      /^(?:,? in |, )$/.test(text.slice(before.span.end, place.span.start))
    ) {
      members[members.length - 1] = { place: before.place, span: { start: before.span.start, end: place.span.end } };
      continue;
    }
    members.push(place);
  }
  const groups: PlaceGroup[] = [];
  let current: { span: Span; place: number | 'self' }[] = [];
  const flush = () => {
    if (current.length === 0) return;
    const span = { start: current[0]!.span.start, end: current.at(-1)!.span.end };
    // The bracket of a head belongs to the group; the bracket of a level does not: `달성군(대상)`.
    const closed = /^(?:[^()\s]{0,12}\)|\s?\([^()]{0,40}(?:장|군수|지사|Mayor|Governor|Head)[^()]{0,30}\))/.exec(
      text.slice(span.end, Math.min(clause.end, span.end + 70)),
    );
    const end = span.end + (closed ? closed[0].length : 0);
    groups.push({
      span: { start: span.start, end },
      places: current.map(({ place }) => place),
      spans: current.map((member) => member.span),
      after: text.slice(end, Math.min(clause.end, end + 24)),
      before: text.slice(Math.max(clause.start, span.start - 24), span.start),
    });
    current = [];
  };
  for (const member of members) {
    const before = current.at(-1);
    const gap = before ? text.slice(before.span.end, member.span.start) : '';
    // `went to Gimhae City, and Changnyeong-gun won`: a new clause begins.
    const begins =
      gap === ', and ' &&
      /\b(?:to|by) (?:the )?$/.test(
        text.slice(Math.max(clause.start, current[0]!.span.start - 8), current[0]!.span.start),
      );
    if (before && (begins || !BETWEEN.test(gap))) flush();
    current.push(member);
  }
  flush();
  return groups;
}

export function isUpper(doc: Doc, place: number | 'self'): boolean {
  return place !== 'self' && doc.places[place]!.tier === 'upper';
}
