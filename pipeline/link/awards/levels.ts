import type { Mention, Rank, Rules } from '../../types.js';
import type { LevelReading } from './claim.js';

/** Makes a function that reads a level by its term in the set `award-levels`. */
export function levelReader(rules: Rules): (mention: Mention) => LevelReading {
  const known = new Map(
    rules
      .terms('award-levels')
      .map(
        ({ id, rank, family }) =>
          [id, { rank: (rank as Rank | undefined) ?? 'unspecified', family: String(family ?? 'prize') }] as const,
      ),
  );
  return ({ span, id, value, rule }) => {
    const { rank, family } = known.get(id ?? '') ?? UNKNOWN;
    const strength = value === 'weak' ? 'weak' : 'strong';
    return { span, words: span, rank, alsoRank: null, family, strength, rule };
  };
}

const UNKNOWN = { rank: 'unspecified', family: 'prize' } as const;

/** What joins two names of one award, Korean and English. */
const APPOSITION =
  /^(?:[’'”"」』]?\s?\(\s?(?:훈격\s?:?\s?)?[‘'“"]?|[’'”"」』]?상?인\s[‘'“"]?|에 (?:해당하는|주어지는|따르는)\s[‘'“"]?|\s\((?:the )?|,[’'”"]? (?:the )?|, which carries (?:the )?(?:[a-z]+ ){0,3})$/;
/** `1위로 장관상`, `1위에 올라 … 장관상`: a rank that earns an office's award in one breath. */
const EARNS =
  /^(?!.*(?:이어|올해|지난해|또한?) )(?:로|으로|를 차지해|을 받아|에 올라|에 이름을 올려|에 뽑혀|에 꼽혀|에 선정돼|로 뽑혀|을 차지해|(?:으로|로|에) 선정(?:돼|되어|되며|되면서)?,)\s?(?:[^,.]{0,36}\s)?[‘'“"]?$|^ (?:(?:on|at|in) (?:the )?[\w ]{2,50} )?(?:as|for being) (?:the |a |an )?$/;

/** `대상을 받아 대통령 표창을`: a prize that comes with an office's honour, nothing else between them. */
const EARNED_BY_PRIZE = /^[’'”"」』]?을 (?:받아|차지해|수상해) [‘'“"]?$/;

/** Two ranks that one award bears become one reading: the competition's own level first, the office's as the second. */
export function combineLevels(levels: readonly LevelReading[], text: string): readonly LevelReading[] {
  if (levels.length < 2) return levels;
  const combined: LevelReading[] = [];
  for (const level of levels) {
    const before = combined.at(-1);
    const gap = before ? text.slice(before.span.end, level.span.start) : null;
    // `자활사업 우수 지자체 보건복지부장관 표창`: who is honoured, then the honour.
    if (before && gap === ' ' && before.family === 'institution' && isOffice(level)) {
      const span = { start: before.span.start, end: level.span.end };
      combined[combined.length - 1] = { ...level, span, alsoRank: before.rank };
      continue;
    }
    // `A City, the top institution in road safety, received the Presidential Award`
    if (
      before?.family === 'institution' &&
      !before.alsoRank &&
      isOffice(level) &&
      ((RECEIVES.test(gap!) &&
        /, (?:the|an?) $/.test(text.slice(Math.max(0, before.span.start - 6), before.span.start))) ||
        isHonouredSo(before, gap!, text, level.span.end))
    ) {
      // prettier-ignore
      combined[combined.length - 1] = { ...before, alsoRank: level.rank };
      continue;
    }
    // `귀촌 우수 시군 최우수상`: what is honoured so ends the name of what was won.
    if (before && gap === ' ' && before.family === 'institution' && level.family === 'prize') combined.pop();
    // `투자유치 대상 특별상`: 대상 ends the program's name.
    if (
      before &&
      gap === ' ' &&
      text.slice(before.words.start, before.words.end) === '대상' &&
      level.family === 'prize'
    )
      combined.pop();
    // `the Grand Prize in the water category (Prime Minister's Commendation)`
    if (before && !before.alsoRank && isOffice(level) && !isOffice(before) && BEHIND_A_FIELD.test(gap!)) {
      combined[combined.length - 1] = { ...before, alsoRank: level.rank };
      continue;
    }
    const joined = before && gap !== null ? join(before, level, gap, text) : null;
    if (joined && gap !== ' ') combined[combined.length - 1] = joined;
    else combined.push(level);
  }
  return combined;
}

/** `was selected as an excellent city in the P and received the Minister’s Award.`: chosen so, and with what. */
const isHonouredSo = ({ span }: LevelReading, gap: string, text: string, end: number): boolean =>
  gap.length < LONGEST_HONOUR &&
  AND_RECEIVED.test(gap) &&
  CHOSEN_AS.test(text.slice(Math.max(0, span.start - 90), span.start)) &&
  /^[’'”"]?(?:[.,;]|$| on the | (?:along|together) with | for the (?:second|third|fourth|fifth) )/.test(
    text.slice(end, end + 24),
  );

/** Units; names of programs stand between. */
const LONGEST_HONOUR = 220;

const CHOSEN_AS =
  /\b(?:selected|chosen|named|recogni[sz]ed|designated)(?: by (?:the )?[A-Z][^,.;]{2,60})? as (?:the |an? )?[‘'“"]?$/;

const AND_RECEIVED =
  /^[^.;]* and (?:also |was )?(?:received|won|earned|awarded|given|honou?red with) (?:the |an? )?[‘'“"]?$/;

const RECEIVES = /^(?: (?:in|for|of) [^,;.]{3,80})?, (?:received|won|was given|was awarded|earned) (?:the|an?) $/;

const BEHIND_A_FIELD =
  /^[’'”"]? (?:in|for) (?:the )?[^,.;()]{2,60} (?:[Cc]ategory|[Ff]ield|[Ss]ector|[Dd]ivision) \((?:the )?$/;

/** `2위인 경기 부천시가 국무총리상을`, `최우수기관인 경남 김해시는 대통령 표창을`: the first says who gets the second. */
export function attributive(levels: readonly LevelReading[], text: string): readonly LevelReading[] {
  if (levels.length < 2 || !levels.some(tellsWho)) return levels;
  return levels.flatMap((level, at) => {
    const before = levels[at - 1];
    const next = levels[at + 1];
    // `대통령상은 종합 1위인 A구에 돌아갔다`
    if (
      before &&
      tellsWho(level) &&
      IS_TOPIC.test(text.slice(before.span.end, level.span.start)) &&
      /^인 /.test(text.slice(level.span.end, level.span.end + 2))
    )
      return [];
    if (next && tellsWho(level) && ATTRIBUTIVE.test(text.slice(level.span.end, next.span.start))) return [];
    if (isOfWinner(levels, at, text)) return [];
    if (before && tellsWho(before) && ATTRIBUTIVE.test(text.slice(before.span.end, level.span.start))) {
      return [{ ...level, alsoRank: level.alsoRank ?? before.rank }];
    }
    return [level];
  });
}

/** `1위 A시에는 대상이`, `2위 A군과 3위 B시에는 우수상이`: a rank that says who gets the prize behind it. */
function isOfWinner(levels: readonly LevelReading[], at: number, text: string): boolean {
  const [level, next] = [levels[at], levels[at + 1]];
  if (level?.family !== 'rank' || !next) return false;
  const gap = text.slice(level.span.end, next.span.start);
  if (next.family === 'rank') return JOINED.test(gap) && isOfWinner(levels, at + 1, text);
  return next.family === 'prize' && GIVEN_TO.test(gap);
}

const JOINED = /^ [가-힣]{2,5}(?:[와과] |, ?|·)$/;
const GIVEN_TO = /^ [가-힣]{2,5}[구시군](?:에는?|에게) $/;

const IS_TOPIC = /^[’'”"」』]?(?:은|는|에는) [^,.]{0,24}$/;

/** `2위`, `최우수기관`: what somebody is. */
const tellsWho = ({ family }: LevelReading) => family === 'rank' || family === 'institution';

const ATTRIBUTIVE = /^인 [가-힣 ]{2,16}[구시군](?:\([^)]{2,16}\))?[은는이가도] [^,.]{0,12}$/;

/** `최우수상과 함께 기관 표창을`: a prize and the honour that comes with it. */
const WITH = /^[’'”"」』]?[과와] (?:함께|더불어) [‘'“"]?$/;

const isOffice = ({ family }: LevelReading) => family === 'citation';
const isGrade = ({ family }: LevelReading) => family.startsWith('grade');

/** Units between two names of one award. */
const LONGEST_GAP = 90;

const SUPERLATIVE = /^(?:highest|top|best)\b/i;

/** Whether the second level says, between commas, which one the first, the highest of all, is. */
const isNameOfTop = (first: LevelReading, second: LevelReading, gap: string, text: string): boolean =>
  SUPERLATIVE.test(text.slice(first.words.start, first.words.end)) &&
  /^,[’'”"]? (?:the )?[‘'“"]?$/.test(gap) &&
  /^[’'”"]?(?:,[’'”"]? (?:at|in|from|for|by)\b|\.?$)/.test(text.slice(second.span.end, second.span.end + 8));

/** Whether an office's honour stands between commas behind a prize, before what both were won in. */
const isHonourBetweenCommas = (first: LevelReading, second: LevelReading, gap: string, text: string): boolean =>
  first.family === 'prize' &&
  !first.alsoRank &&
  isOffice(second) &&
  /^[’'”"]?, the $/.test(gap) &&
  /^[’'”"]?, (?:at|in) the /.test(text.slice(second.span.end, second.span.end + 10));

function join(first: LevelReading, second: LevelReading, gap: string, text: string): LevelReading | null {
  // `우수기관으로 A군을 선정하고 장관 표창을`: whom somebody chose stands between.
  if (gap.length > LONGEST_GAP || /[가-힣][시군구][을를] /.test(gap)) return null;
  const quote = ({ words }: LevelReading) => text.slice(words.start, words.end);
  const words = quote(second);
  // `the Grand Prize, the Top Excellence Prize and the Excellence Prize`: one of a row.
  const isOfRow = /^,? and (?:the |an? )?['‘“"]?[A-Z]/.test(text.slice(second.span.end, second.span.end + 12));
  const superlative = !isOfRow && /^(?:highest|top|biggest)/i.test(words);
  // `최고 등급 ‘SA’`
  const isLettered = isGrade(second) && /^ [‘'“"]$/.test(gap);
  const apposed =
    isLettered ||
    ((APPOSITION.test(gap) ||
      ((isGrade(second) || SUPERLATIVE.test(text.slice(first.words.start, first.words.end))) &&
        /^ of (?:(?:an? )?[‘'“"]|[a-z]+ \()$/.test(gap))) &&
      !(/^,/.test(gap) && !gap.includes('carries') && !isGrade(second) && !superlative));
  // `the Presidential Award, the highest honor, went to`: which of all it is.
  if (superlative && isOffice(first) && !isOffice(second) && /^,/.test(gap))
    return { ...first, span: { start: first.span.start, end: second.span.end }, alsoRank: second.rank };
  // `the top award, the Presidential Prize, at the …`
  if (isNameOfTop(first, second, gap, text))
    return { ...second, span: { start: first.span.start, end: second.span.end }, alsoRank: first.rank };
  // `the Grand Prize, the Minister of Environment Award, in the …`: what comes with it.
  if (isHonourBetweenCommas(first, second, gap, text))
    return { ...first, span: { start: first.span.start, end: second.span.end }, alsoRank: second.rank };
  // `S등급을 받아 대상을`: a grade that earns a prize in one breath.
  const graded = isGrade(first) || text.startsWith(' 등급', first.span.end) || text.endsWith('등급', first.span.end);
  if (
    graded &&
    /^(?:prize|institution)$/.test(second.family) &&
    /^(?: 등급)?(?:을 받아|으로) (?:\d+년 연속 )?[‘'“"]?$/.test(gap)
  )
    return { ...second, span: { start: first.span.start, end: second.span.end }, alsoRank: first.rank };
  const earned =
    (EARNED_BY_PRIZE.test(gap) && first.family === 'prize' && isOffice(second)) ||
    (EARNS.test(gap) &&
      isOffice(first) !== isOffice(second) &&
      ([first, second].some(({ family }) => family === 'rank' || family === 'institution') ||
        text.slice(first.words.start, first.words.end).endsWith('등급')));
  if (WITH.test(gap) && !isOffice(first) && isOffice(second) && first.family !== 'rank' && !first.alsoRank)
    return { ...first, span: { start: first.span.start, end: second.span.end }, alsoRank: second.rank };
  // `최우수기관·장관 표창`: the honour of an institution.
  const both = /^·\s?$/.test(gap) && first.family === 'institution' && isOffice(second);
  if (both) return { ...first, span: { start: first.span.start, end: second.span.end }, alsoRank: second.rank };
  if (!apposed && !earned) return null;
  if (first.alsoRank) return null;
  const closing = /^[’'”"]?\s?\)/.exec(text.slice(second.span.end, second.span.end + 4));
  const span = {
    start: first.span.start,
    end: second.span.end + (gap.includes('(') && closing ? closing[0].length : 0),
  };
  const strength = first.strength === 'strong' || second.strength === 'strong' ? 'strong' : 'weak';
  // `우수 지자체로 뽑혀 국무총리상을`: a prize, and what for; 우수기관 or 우수도서관 is a level itself, and 표창 comes with one.
  const ground = [first, second].find(({ family }) => family === 'institution');
  if (ground && isOffice(second) && !quote(ground).endsWith('관') && quote(second).endsWith('상'))
    return { ...second, span, alsoRank: ground.rank, strength };
  // `received the Prime Minister's Award as an excellent city`
  if (ground === second && isOffice(first) && / (?:as|for being) (?:the |an? )?$/.test(gap))
    return { ...first, span, alsoRank: ground.rank, strength };
  // `최고상인 장관상`: the prize, and that none is higher.
  if (isOffice(second) && gap === '인 ' && quote(first) === '최고상')
    return { ...second, span, alsoRank: first.rank, strength };
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
