import type { Doc, Span } from '../../types.js';
import type { Claim, Clause, Figure, LevelReading, Phrase, PlaceGroup } from './claim.js';
import { covers, isUpper } from './clause.js';
import { levellessClaims } from './no-level.js';
import { pairUp } from './pair.js';
import type { ClauseReading } from './korean.js';

/**
 * Reads an English clause: the winner stands before its verb (`X won the L in the C category of the P`) or after `went
 * to` and `by`; field and program follow the level, unless the sentence opens with them (`In the C category, …`).
 */
export function readEnglish(doc: Doc, clause: Clause, otherWinners: readonly string[]): ClauseReading {
  const { text } = doc.view;
  const claims: Claim[] = [];
  const refusals: { span: Span; rule: string }[] = [];
  const groups = clause.groups.filter((group) => isWinnerRole(doc, group));
  const topic = topicCategory(clause, text);
  const isOfSame = OPENS_WITH_SAME_FIELD.test(text.slice(clause.span.start, clause.span.end));
  let current: PlaceGroup | null = null;
  let told = false;

  const levelGroups = groupLevels(clause.levels, text);
  levelGroups.forEach((levels, index) => {
    const first = levels[0]!;
    const last = levels.at(-1)!;
    const from = index === 0 ? clause.span.start : levelGroups[index - 1]!.at(-1)!.span.end;
    const until = levelGroups[index + 1]?.[0]!.span.start ?? clause.span.end;
    const window = { start: from, end: first.span.start };
    const ahead = { start: last.span.end, end: until };

    const before =
      groups.filter((group) => group.span.start >= window.start && group.span.end <= window.end + 1).at(-1) ?? null;
    const listed = groups.filter((group) => group.span.start >= ahead.start && group.span.start < ahead.end);
    const next = listed[0] ?? null;
    const handed = next && HANDED.test(text.slice(last.span.end, next.span.start));
    const among =
      next &&
      !handed &&
      /(?:among them|including|: )\s?$/.test(
        text.slice(Math.max(last.span.end, next.span.start - 14), next.span.start),
      );
    const subject = before && text.slice(before.span.end, first.span.start).length < 220 ? before : null;
    const group: PlaceGroup | null = handed
      ? next
      : (subject ?? (among ? next : null) ?? (clause.place === 'item' ? next : null) ?? current);
    if (subject && !handed) current = subject;
    const said = isWon(clause, levels, text, from, until);
    const verdict = handed && said === 'not-said' ? 'won' : said;
    // `after the Special Prize in 2021 and the Minister’s Award in 2022`: the second is told with the first.
    const joined = told && verdict === 'not-said' && / and (?:the |an? )$/.test(text.slice(from, first.span.start));
    told = verdict === 'won' || joined;
    if (!told) {
      refusals.push({ span: first.span, rule: `awards/en/${verdict}` });
      return;
    }

    if (
      foreignWinner(
        text,
        subject && !handed ? { start: subject.span.end, end: first.span.start } : window,
        otherWinners,
      ) &&
      !handed
    ) {
      refusals.push({ span: first.span, rule: 'awards/en/other-winner' });
      return;
    }
    if (!handed && HANDED_TO_OTHERS.test(text.slice(last.span.end, Math.min(ahead.end, last.span.end + 90))) && !next) {
      refusals.push({ span: first.span, rule: 'awards/en/other-winner' });
      return;
    }

    const own = categoriesAfter(clause, ahead, handed && next ? next.span.start : null, text);
    const beforeOwn =
      own.length > 0 ? [] : clause.categories.filter((_, at) => covers(window, clause.categoryWholes[at]!) && !topic);
    const bracket = bracketFields(text, { start: window.start, end: last.span.end }, last.span.end);
    const categories: readonly (Phrase | null)[] =
      own.length > 0
        ? own
        : bracket
          ? bracket
          : topic
            ? [topic]
            : index === 0 || beforeOwn.length === 0
              ? [beforeOwn.at(-1) ?? null]
              : [null];

    const programs = programsFor(clause, { start: from, end: until }, last.span, text);
    const year = yearFor(clause, programs[0] ?? null, { start: first.span.start, end: until }, text);
    const streak =
      clause.streaks.find((figure) => covers({ start: last.span.end, end: until }, figure.span)) ??
      clause.streaks.filter((figure) => covers(window, figure.span)).at(-1) ??
      null;
    const each = /\brespectively\b/.test(text.slice(window.start, Math.min(clause.span.end, until + 40)));
    const make = (recipient: Claim['recipient'], category: Phrase | null, level: LevelReading): void => {
      for (const program of programs.length > 0 ? programs : [null])
        claims.push({
          recipient,
          level,
          category,
          program,
          sameCategory: !category && (isOfSame || SAME_FIELD.test(text.slice(window.start, until))),
          quoted: category || program ? null : quotedAfter(text, ahead),
          organizer: null,
          year,
          streak,
          past: /^(?:Last year|The year before|Previously)\b/.test(text.slice(clause.span.start, until)),
          place: clause.place,
          block: clause.block,
          at: level.span.start,
          rule: handed ? 'awards/en/handed-to' : among ? 'awards/en/listed-after' : 'awards/en/winner-first',
        });
    };
    if (among && group === next) {
      for (const member of listed) {
        const field = /^ for ([a-z][a-z ]+?)(?=,|\.| and |$)/.exec(
          text.slice(member.span.end, Math.min(ahead.end, member.span.end + 50)),
        );
        const start = member.span.end + ' for '.length + (field && /^the /.test(field[1]!) ? 'the '.length : 0);
        const category = field
          ? { span: { start, end: member.span.end + ' for '.length + field[1]!.trimEnd().length }, id: null }
          : null;
        member.places.forEach((place, at) => make({ place, span: member.spans[at]! }, category, last));
      }
      return;
    }
    const recipients: readonly Claim['recipient'][] = group
      ? group.places.map((place, at) => ({ place, span: group.spans[at]! }))
      : [null];
    for (const [recipient, category, level] of pairUp(recipients, categories, levels, each))
      make(recipient, category, level);
  });
  if (clause.levels.length === 0) claims.push(...withoutLevel(clause, groups, text, otherWinners));
  return { claims, refusals };
}

const SAME_FIELD = /\bsame (?:category|field|sector|division)\b/;
const OPENS_WITH_SAME_FIELD = /^\W*in the same (?:category|field|sector|division)\b/i;

const HANDED =
  /^[’'”"s]*(?: \([^)]*\))?(?:, which [^,;]{3,60},)?(?: (?:for|in|at|of) [^.;]{0,90})? (?:went to|goes to|go to|was (?:given|awarded|presented|won|received|taken) (?:to|by)|were (?:given|awarded|won|received) (?:to|by)|is (?:given|awarded) to|was shared by|to)(?: the following[^:]*:?)? [^.;]{0,100}$/;
const HANDED_NEXT = /^[’'”"]?(?: \([^)]*\))? (?:went|goes|go|was|were) /;
const HANDED_TO_OTHERS =
  /^[^.;]{0,60}? (?:went|goes|go|was given|was awarded|were given) to\b|^[’'”"]? (?:went )?to (?:\w+ )?(?:individuals|groups|firms|students|residents|volunteers|people|citizens|officials|employees)\b|^[’'”"]? to an? (?:[a-z-]+ ){0,3}(?:leader|official|resident|student|officer|employee|team|company|citizen|member)\b/;

function groupLevels(levels: readonly LevelReading[], text: string): LevelReading[][] {
  const groups: LevelReading[][] = [];
  for (const level of levels) {
    const before = groups.at(-1)?.at(-1);
    const gap = before && text.slice(before.span.end, level.span.start);
    // `won the Silver Award, and the Bronze Award went to …`: the second has a winner of its own.
    const handed = gap?.startsWith(',') && HANDED_NEXT.test(text.slice(level.span.end, level.span.end + 24));
    if (
      gap !== undefined &&
      !handed &&
      /^[’'”"]?(?:,| and|, and| or) (?:the |an? |one |two |three )?[‘'“"]?$/.test(gap)
    )
      groups.at(-1)!.push(level);
    else groups.push([level]);
  }
  return groups;
}

function isWinnerRole(doc: Doc, group: PlaceGroup): boolean {
  // `Sinchon-ri in Yeongwol County won`: a village of that place.
  if (/(?:-(?:ri|dong|myeon|eup)|\b[Vv]illage)(?:,| in| of)? $/.test(group.before)) return false;
  // `Yangsan Middle School of Buk-gu won`: somebody else of that place.
  if (
    /\b(?:School|Council|Company|Bank|Association|University|Hospital|Cooperative|Market|official|resident|student|team|company|firm|member)s? (?:of|in|from) (?:the )?$/.test(
      group.before,
    )
  )
    return false;
  if (
    /\b(?:in|at|near|from|of|hosted by|organized by|by the|held in|across|through) (?:the )?$/.test(group.before) &&
    !/\b(?:Mayor|Governor|head|among|led) of (?:the )?$/.test(group.before) &&
    !/\breceived by (?:the )?$/.test(group.before)
  ) {
    return /^(?:'s|’s)? (?:won|received|was|took)/.test(group.after) && !/\b(?:in|at|held in) $/.test(group.before);
  }
  if (/^ (?:Council|Assembly|residents?|market)\b/i.test(group.after)) return false;
  if (/^(?:'s|’s) (?:\w+ ){0,4}(?:[Ee]valuation|[Aa]wards|[Cc]ontest|[Cc]ompetition)/.test(group.after)) return false;
  return (
    !group.places.every((place) => isUpper(doc, place)) ||
    /^(?:(?: was)? itself|,| \(|(?:,? the)? ?(?:won|received|took|was|were|has|have|and) )/.test(group.after) ||
    /^(?: and|,)/.test(group.after)
  );
}

function isWon(
  clause: Clause,
  levels: readonly LevelReading[],
  text: string,
  from: number,
  until: number,
): 'won' | 'given' | 'planned' | 'not-said' {
  const end = levels.at(-1)!.span.end;
  const start = levels[0]!.span.start;
  const weak = levels.every(({ strength }) => strength === 'weak');
  const around = clause.cues.filter(({ span }) => span.start >= from && span.end <= until);
  // `will receive` plans; the word inside it says nothing for itself.
  // `hopes to win`: a receive word inside a plan or right after it says nothing for itself.
  const near = clause.cues.filter(
    (cue) =>
      cue.kind !== 'receive' ||
      !clause.cues.some(
        (plan) => plan.kind === 'plan' && plan.span.start <= cue.span.start && cue.span.start <= plan.span.end + 2,
      ),
  );
  if (/\bwent to\b/.test(text.slice(end, until))) return 'won';
  const before = text.slice(Math.max(clause.span.start, start - 30), start);
  if (
    /\b(?:there is no|not yet|no award|without)\b/i.test(before) ||
    /\b(?:are|were|not|offered) (?:the )?$/.test(before)
  )
    return 'not-said';
  // `45 institutional commendations`, `five local governments shared two Grand Prizes`: a total, told of nobody in particular.
  if (/\b(?:[4-9]|\d{2,}) $|\bthose in $/.test(before)) return 'not-said';
  if (clause.place === 'title' && /\?\s*$/.test(text.slice(clause.span.start, clause.span.end))) return 'not-said';
  // `ranked first in the safety index`: a statistic, not an award.
  if (levels[0]!.family === 'rank' && /\bIndex\b|\bindex\b|\bTop \d+\b/.test(text.slice(from, until)))
    return 'not-said';
  if (
    clause.streaks.some(
      ({ span }) => / (?:in|as) (?:an? |the )?$/.test(text.slice(span.end, start)) && start - span.end < 9,
    )
  )
    return 'won';
  // `Jincheon-gun was Best County`, `Yesan County, an excellent institution last year,`.
  if (
    levels[0]!.family === 'institution' &&
    /(?:\b(?:was|is|became)|,) (?:the |an? )?$/.test(before) &&
    clause.groups.some(({ span }) => span.end <= start && start - span.end < 16)
  )
    return 'won';
  // `after the Special Prize in 2021`: told as received.
  if (!weak && /\b(?:after|following|from) (?:the |an? )?['‘“"]?$/.test(before)) return 'won';
  if (
    !/\b(?:among them|including)\b/.test(text.slice(end, until)) &&
    /\b(?:local governments|districts|cities|counties|institutions|organizations|places) (?:shared|received|won|took)\b/.test(
      text.slice(from, start),
    )
  )
    return 'not-said';
  if (
    near.some(({ kind, span }) => kind === 'plan' && span.end > start - 60 && span.start < end + 140) &&
    !near.some(({ kind, span }) => kind === 'receive' && span.end <= start)
  )
    return 'planned';
  if (clause.place === 'item') return 'won';
  if (
    near.some(({ kind, span }) => kind === 'give' && span.end <= end + 40) &&
    !around.some(
      ({ kind, span }) =>
        kind === 'receive' &&
        span.end <= start &&
        !near.some((give) => give.kind === 'give' && covers(give.span, span)),
    )
  )
    return 'given';
  const received = near.some(
    ({ kind, span }) =>
      kind === 'receive' && (span.end <= start + 1 || (span.start >= end - 14 && span.start < end + 160)),
  );
  if (received) return 'won';
  if (weak) return 'not-said';
  return (clause.place === 'title' || clause.place === 'caption') &&
    !near.some(({ kind, span }) => kind === 'give' && span.end <= start)
    ? 'won'
    : 'not-said';
}

/** `In the 'C' category, the L went to …`: the field that opens the sentence holds for all levels without one of their own. */
function topicCategory(clause: Clause, text: string): Phrase | null {
  const at = clause.categories.findIndex((_, index) => {
    const whole = clause.categoryWholes[index]!;
    return /^(?:[\s‘“"'(]|Also,|Finally,|In addition,|(?:[Ii]n|[Uu]nder|[Ff]or) (?:the )?)*$/.test(
      text.slice(clause.span.start, whole.start),
    );
  });
  return at < 0 ? null : clause.categories[at]!;
}

function categoriesAfter(clause: Clause, ahead: Span, handedFrom: number | null, text: string): Phrase[] {
  const found: Phrase[] = [];
  clause.categories.forEach((phrase, at) => {
    const whole = clause.categoryWholes[at]!;
    if (whole.start < ahead.start || whole.end > ahead.end) return;
    if (handedFrom !== null && whole.start > handedFrom) return;
    const before = clause.categoryWholes[at - 1];
    if (
      found.length === 0 ||
      (before && before.start >= ahead.start && /^ and (?:the )?$/.test(text.slice(before.end, whole.start)))
    )
      found.push(phrase);
  });
  return found;
}

const TIES =
  /(?:\b(?:in|at|of|for|from|by)(?: both)?(?: (?:the|its|this year's|last year's))?(?: [A-Z][\w.]*(?: [A-Z&][\w.]*| of| and)*['’]s?)?|, (?:the|held)[^.;]{0,30}) ?['"‘“]?$/;

/** `the Presidential Award for improving … systems went to`: what an honour is for, where nothing else names it. */
export function ground(text: string, level: Span, until: number): Phrase | null {
  const told =
    /^ (?:for|in) (?=[a-z]+ing )(?<name>[^,.;()]{6,80}?)(?= (?:went|goes|go|was|were|received|won|by)\b|[,.;]|$)/.exec(
      text.slice(level.end, until),
    );
  if (!told) return null;
  return {
    span: { start: level.end + told[0].length - told.groups!['name']!.length, end: level.end + told[0].length },
    id: null,
  };
}

function programsFor(clause: Clause, span: Span, level: Span, text: string): readonly Phrase[] {
  const inside = clause.programs.filter((phrase) => covers(span, phrase.span));
  // `at the …`, `in Seoul's …` ties a program to the level before it; `, and the … project` opens something new.
  const tied = inside.findIndex(
    (phrase) => phrase.span.start >= level.end && TIES.test(text.slice(level.end, phrase.span.start)),
  );
  if (tied >= 0) {
    let end = tied + 1;
    // `evaluations for "A" and "B"`: one level in each.
    while (
      end < inside.length &&
      /^[,.]?["”'’]? and (?:for |the )?["“'‘]?$/.test(text.slice(inside[end - 1]!.span.end, inside[end]!.span.start))
    )
      end++;
    return inside.slice(tied, end);
  }
  const before = clause.programs.filter((phrase) => phrase.span.end <= level.start).at(-1);
  const honoured = before ? null : ground(text, level, span.end);
  if (honoured) return [honoured];
  const plain = before ? null : plainName(text, level, span.end);
  if (plain) return [plain];
  const other =
    before ?? (clause.place === 'item' ? inside[0] : clause.programs.length === 1 ? clause.programs[0] : undefined);
  return other ? [other] : [];
}

/** `a commendation in the Safe Korea disaster drill`: two words and more after `in the` name what nothing else does. */
function plainName(text: string, level: Span, until: number): Phrase | null {
  const match =
    /^[’'”"]? (?:in|at) the (?<name>(?!first|second|third|same|country|nation|world|year|past|last|next|previous)[A-Za-z][\w-]*(?: (?!in|at|for|and|by|from|on|with|to|of|which|that|held|hosted|category|sector|division|field|evaluation|contest)[A-Za-z][\w-]*){1,6})(?=[,.;]| (?:held|hosted|by|which|for|and|on)\b|$)/.exec(
      text.slice(level.end, until),
    );
  if (
    !match ||
    /(?:category|sector|division|field|city|county|district|province|country)$/.test(match.groups!['name']!)
  )
    return null;
  const start = level.end + match[0].length - match.groups!['name']!.length;
  return { span: { start, end: level.end + match[0].length }, id: null };
}

/** `two Minister of … Awards (rice exports, young farmers)`: as many fields in the bracket as awards. */
function bracketFields(text: string, level: Span, from: number): Phrase[] | null {
  const counted = /\b(?<count>two|three|four) [A-Z][\w ,'’&]*$/.exec(text.slice(level.start, level.end));
  const match = counted && /^ \((?<names>[^()]{5,90})\)/.exec(text.slice(from, from + 96));
  if (!match) return null;
  const parts = match.groups!['names']!.split(', ');
  if (parts.length !== { two: 2, three: 3, four: 4 }[counted.groups!['count'] as 'two']) return null;
  let at = from + 2;
  return parts.map((part) => {
    const start = text.indexOf(part, at);
    at = start + part.length;
    return { span: { start, end: at }, id: null };
  });
}

/** `an Excellence Award in 'Hope Support'`: a name in quotes that is a field where the program is known, else the program. */
function quotedAfter(text: string, ahead: Span): Phrase | null {
  const match = /^[’'”"]? (?:in|for) (?:the )?['‘“"](?<name>[^'‘’“”"\n]{4,100}?),?['’”"]/.exec(
    text.slice(ahead.start, ahead.end),
  );
  if (!match) return null;
  const start = ahead.start + match[0].indexOf(match.groups!['name']!);
  return { span: { start, end: start + match.groups!['name']!.length }, id: null };
}

function yearFor(clause: Clause, program: Phrase | null, span: Span, text: string): Figure | null {
  const inProgram = program && clause.years.find((figure) => covers(program.span, figure.span));
  if (inProgram) return inProgram;
  if (clause.place === 'item' && clause.years.length === 1) return clause.years[0]!;
  return (
    clause.years.find(
      (figure) =>
        covers(span, figure.span) && /(?:in|of|\() ?$/.test(text.slice(figure.span.start - 4, figure.span.start)),
    ) ?? null
  );
}

function foreignWinner(text: string, window: Span, otherWinners: readonly string[]): boolean {
  const words = text.slice(Math.max(window.start, window.end - 120), window.end);
  // `Songjeong Station Market received`, `Saebyeok Home, which won`: a proper name of somebody else before the verb.
  if (
    /\b(?:Market|Mall|Home|Oven|Foods?|Industries|Co\.|Inc\.|Ltd\.)(?:,? which| in [A-Z][\w-]+(?:, [A-Z]\w+)?)?,? (?:won|received|took)\b/.test(
      words,
    )
  )
    return true;
  // `Sinchon-ri in Yeongwol County won`, `Heo Gil-su, 66, who drives a taxi, received`: a village, a person.
  if (
    /\b[A-Z][a-z]+-(?:ri|dong|myeon|eup)(?:,| in| of) [A-Z][^,.]*,? (?:has |have |also )?(?:won|received|took|takes|wins)\b/.test(
      words,
    )
  )
    return true;
  if (
    /\b[A-Z][a-z]+(?: [A-Z][a-z]+(?:-[a-z]+)?)?, \d{2}, [^.]*\b(?:won|received|took)\b|\bthose who (?:have )?(?:won|received)\b/.test(
      words,
    )
  )
    return true;
  return otherWinners.some((noun) => {
    const at = words.indexOf(noun);
    return (
      at >= 0 &&
      /\b(?:won|received|took|receives?|picked|chosen|selected|named|also)\b/.test(words.slice(at + noun.length)) &&
      !/[A-Za-z]/.test(words[at + noun.length] ?? ' ')
    );
  });
}

/** `won the 2017 Local Autonomy Administration Award`, `chosen as the winner of the … Award in the '…' category`. */
function withoutLevel(
  clause: Clause,
  groups: readonly PlaceGroup[],
  text: string,
  otherWinners: readonly string[],
): Claim[] {
  return clause.programs.flatMap((program): Claim[] => {
    const before = text.slice(Math.max(clause.span.start, program.span.start - 90), program.span.start);
    const name = text.slice(program.span.start, program.span.end);
    const prize = /\b(?:Awards?|Prize)$/.test(name);
    const won = prize
      ? /\b(?:won|win|received|wins|winner of|winners of|takes|took|awarded|honou?red with|earned|named|selected (?:for|as)|chosen (?:for|as))\b[^.;]{0,50}$/.test(
          before,
        )
      : /\b(?:winner of|won awards? (?:in|at)|honou?red (?:in|at)|awards? (?:in|at))[^.;]{0,40}$/.test(before);
    if (!won || /\b(?:will|to be|committee|plans?)\b[^.;]*$/.test(before)) return [];
    if (clause.cues.some(({ kind }) => kind === 'plan' || kind === 'give')) return [];
    const subject = groups.filter(({ span }) => span.end <= program.span.start).at(-1) ?? null;
    if (foreignWinner(text, { start: subject?.span.end ?? clause.span.start, end: program.span.start }, otherWinners))
      return [];
    const at = clause.categoryWholes.findIndex((span) => span.start >= program.span.end);
    const category = at >= 0 ? clause.categories[at]! : null;
    return levellessClaims(clause, { subject, program, category, rule: 'awards/en/no-level' });
  });
}
