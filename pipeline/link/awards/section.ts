import type { BulletList, Doc, Language, Span } from '../../types.js';
import { sentences } from '../../sentences.js';
import { mentionsOf } from '../mentions.js';
import { placeIndex } from '../place-index.js';
import type { Claim, Clause, ClauseReading, LevelReading, Phrase } from './claim.js';
import { AT_THE_CEREMONY } from './english/without-level.js';
import { awardeeOf, awardeesBehind, type Awardees } from './english/awardees.js';
import { awardEntered, fieldEntered as enteredIn } from './english/field-entered.js';
import { topicCategory } from './english/fields.js';
import { isOwnContest } from './english/own-contest.js';
import { isProfile, pointedTo } from './english/pointer.js';
import { yearIn } from './fact.js';
import { fill, isGivenByItself } from './fill.js';
import { fieldBehind } from './korean/field-behind.js';
import { levelOfLine, winnersBelow } from './korean/heading-row.js';
import { nextRow, type FieldRow } from './korean/field-row.js';
import { hostedBy, isWonByOthers } from './korean/winners.js';
import { FIELDS_WON, readList } from './list.js';
import { countedLevel, listedWinners } from './listing.js';
import type { AwardReader } from './reader.js';
import { newSetting, openParagraph, type Setting } from './setting.js';
import type { FilledClaim } from './unite.js';

/** The claims of one section, in the order of its text; nothing is carried in from another. */
export function readSection(reader: AwardReader, section: number): FilledClaim[] {
  const { doc, read } = reader;
  const { text } = doc.view;
  const setting = newSetting(section);
  const filled: FilledClaim[] = [];
  const pending: FilledClaim[] = [];
  const keep = (claim: Claim) => {
    const done = fill(doc, claim, setting);
    if (!done) return;
    if (done.program || done.carried.includes('program') || claim.apart) filled.push(done);
    else pending.push(done);
  };
  let headline: Phrase | null = null;
  /** Who won in the program that the first of a title's many headlines names. */
  let headlineOf: number | null = null;
  let counted: LevelReading | null = null;
  let previous: Clause | null = null;
  let above: LevelReading | null = null;
  let analysed: Phrase | null = null;
  let row: FieldRow | null = null;
  let awardees: Awardees | null = null;
  for (let index = 0; index < doc.blocks.length; index++) {
    const block = doc.blocks[index]!;
    const { kind, language } = block;
    if (block.section !== section || block.drop || language === 'und') continue;
    const lists = reader.listsAt(index);
    if (language === 'en') {
      const awardee: Claim | null = awardees && awardeeOf(doc, index, awardees);
      if (awardee) {
        keep(awardee);
        continue;
      }
      awardees = awardeesBehind(doc, index, awardees);
    }
    if (!reader.tells(index) && lists.length === 0 && !counted && !above && kind !== 'subhead') continue;
    if (language === 'en' && isProfile(text, block.span)) continue;
    openParagraph(setting);
    if (language === 'en' && kind === 'body') setting.heading = storyOf(doc, block.span) ?? setting.heading;
    let ofOthers = false;
    if (reader.isItem(index)) {
      for (const list of lists) readList(reader, list, setting, keep, previous);
      continue;
    }
    const isRow = text.slice(block.span.start, block.span.end).includes(' | ');
    const place = isRow
      ? 'item'
      : kind === 'subhead'
        ? 'title'
        : kind === 'title' || kind === 'caption'
          ? kind
          : 'body';
    for (const sentence of kind === 'title' ? headlines(text, block.span) : sentences(text, block.span)) {
      const inside = lists.length > 0 ? lists.filter((list) => beginsIn(list, sentence)) : lists;
      for (const piece of inside.length > 0 ? without(sentence, inside) : [sentence]) {
        // `이 대회에서는`, `같은 평가에서`: what the text named last and is called so.
        const pointer = language === 'ko' && setting.named.length > 0 ? POINTS.exec(text.slice(piece.start, Math.min(piece.end, piece.start + FARTHEST_POINTER))) : null; // prettier-ignore
        // `먹거리정책 대전의 최우수상은`: the last words of a name that the text told in full.
        const short = language === 'ko' && place === 'body' && !pointer ? shortName(doc, piece, section) : null;
        if (short) goBackTo(short, filled, setting);
        if (pointer) setting.program = editionOf(doc, namedLast(text, setting.named, pointer[1]!), setting.named);
        if (language === 'en' && place === 'body') setting.program = pointedTo(doc, piece, section) ?? setting.program;
        const { clause, reading } = read(piece, index, place);
        const heading: LevelReading | null = language === 'ko' && kind !== 'title' ? levelOfLine(clause, text) : null;
        const below: Claim[] = above && !heading ? winnersBelow(doc, clause, above) : [];
        for (const claim of below) keep(claim);
        above = heading ?? (below.length > 0 ? above : null);
        if (heading) {
          previous = clause;
          continue;
        }
        // `It won …, in which B-gu received …`: who is meant was named before.
        const isSaid = !inside.some((list) => isLevelOf(list, piece, reader));
        if (language === 'ko') {
          row = place === 'body' && isSaid && !pointer ? nextRow(row, clause, reading.claims, text) : null;
          setting.fieldHolds = row?.goesOn === true;
          const hosted = clause.programs.length > 0 && place === 'body' ? hostedBy(doc, clause) : null;
          if (hosted) setting.hosted.push(hosted);
          if (clause.programs.length > 0) ofOthers = isWonByOthers(doc, clause, reading);
        }
        // `구가 연 ‘…공모전’도 한몫했다. 동네 빵집이 대상을 받았다`: a level without a government goes to nobody's government.
        const isNobodys = (claim: Claim) => ofOthers && claim.recipient === null && claim.program === null;
        const isEarlier = (claim: Claim) => language === 'en' && claim.recipient === null && place === 'body';
        if (isSaid) for (const claim of reading.claims) if (isEarlier(claim)) keep(claim);
        setting.told.push(clause);
        if (kind === 'subhead' && !STRUNG.test(text.slice(block.span.start, block.span.end)))
          setting.subheads.push(clause);
        if (clause.levels.length > 0) previous = clause;
        if (isSaid)
          for (const claim of reading.claims)
            if (!isEarlier(claim) && !isNobodys(claim)) keep(withLevelBefore(claim, previous));
        const behind = language === 'ko' && place === 'body' ? fieldBehind(clause, filled, text) : null;
        if (behind) filled[behind.at] = behind.claim;
        setting.fieldHolds = language === 'en' && holdsOn(clause, reading, setting);
        // `In the C category, A-gu was praised for … It received the L in this category in 2023`
        const topic = language === 'en' && reading.claims.length === 0 && clause.categories.length > 0 ? topicCategory(clause, text) : null; // prettier-ignore
        if (topic) [setting.category, setting.categoryProgram] = [topic, setting.program];
        if (counted) for (const claim of listedWinners(doc, clause, counted)) keep(claim);
        const goesOn: boolean = counted !== null && clause.levels.length === 0 && clause.groups().length > 1;
        counted = countedLevel(doc, clause) ?? (goesOn ? counted : null);
        const said = programTold(clause, language, text);
        const entered =
          place !== 'body' ? null : language === 'ko' ? fieldEntered(clause, text) : enteredIn(clause, text);
        if (entered) setting.announced = entered;
        if (entered && language === 'en') {
          const won = awardEntered(filled, entered);
          if (won !== null) filled[won] = { ...filled[won]!, category: entered };
          [setting.category, setting.categoryProgram] = [entered, filled[won ?? -1]?.program ?? setting.program];
        }
        if (place === 'title') {
          if (language === 'en' && kind === 'title' && setting.own === undefined)
            setting.own = onlyWinner(reading.claims);
          const teller = filled.at(-1);
          if (!headline && said && STRUNG.test(text.slice(block.span.start, block.span.end)) && teller?.program?.span === said.span) headlineOf = teller.recipient.place; // prettier-ignore
          headline ??= said && !HOSTED.test(text.slice(said.span.end, said.span.end + 8)) ? said : null;
        } else {
          // `A 정비 우수기관, B 관리 최우수기관, C 대상을 받았다`: no name of a row is what the text is about.
          if (programsOf(reading) > (said ? 2 : 1)) continue;
          const told = said ?? reading.claims[0]?.program;
          // `시가 ‘…경진대회’를 열었다`: only this paragraph is about it.
          if (told && setting.hosted.some(({ program }) => program === told)) {
            setting.program = told;
            continue;
          }
          if (told && ANALYSED.test(text.slice(told.span.end, told.span.end + 9))) analysed ??= told;
          // `전국 대회에 나설 계획이다`: nothing is won there yet.
          if (
            !told ||
            PASSED.test(text.slice(told.span.end, told.span.end + 8)) ||
            (reading.claims.length === 0 && clause.cues.some(({ kind }) => kind === 'plan'))
          )
            continue;
          // A program that is merely mentioned does not become what the paragraph is about.
          if (reading.claims.length > 0 || !MENTIONED.test(text.slice(told.span.end, told.span.end + 6)))
            setting.named.push((setting.program = told));
          setting.main ??= told;
        }
      }
      for (const list of inside) readList(reader, list, setting, keep, previous);
    }
    for (const list of lists)
      if (list.items[0]!.start >= block.span.end) readList(reader, list, setting, keep, previous);
  }
  const program = headline ?? setting.main ?? analysed;
  for (const claim of pending) {
    if (program !== null && isOwnContest(doc, claim.recipient.place, program)) continue;
    if (program !== null && isGivenByItself(doc, claim.recipient.place, program)) continue;
    // `ranked first in birth rate`, `took second place in the league`: of no evaluation that the text names.
    if (program === null && claim.level?.family === 'rank' && claim.rule.startsWith('awards/en/')) continue;
    // `A-gu Wins the L in the P... B-gu Receives the M`, `A-gu Wins the L · B-gu Receives the M`: another story's program.
    const isOthers = claim.place === 'title' && (headlineOf !== null ? claim.recipient.place !== headlineOf : program !== null && isStranger(claim, program, filled)); // prettier-ignore
    filled.push(isOthers ? claim : { ...claim, program, carried: [...claim.carried, 'program'] });
  }
  return filled;
}

/** `… 분야에서는 A시가, … 분야는 B군이 각각 수상했다`: what the sentence before told of others in their fields. */
const withLevelBefore = (claim: Claim, previous: Clause | null): Claim =>
  claim.rule === 'awards/ko/fellow-winners' &&
  previous?.block === claim.block &&
  previous.levels.length === 1 &&
  previous.categories.length > 0
    ? { ...claim, level: previous.levels[0]! }
    : claim;

/** Whether the text tells of a program's awards to others alone. */
function isStranger({ recipient }: FilledClaim, program: Phrase, told: readonly FilledClaim[]): boolean {
  const winners = told.filter((claim) => claim.program === program);
  return winners.length > 0 && winners.every((claim) => claim.recipient.place !== recipient.place);
}

/** The one government that a headline names as having won; undefined where it names none or several. */
function onlyWinner(claims: readonly Claim[]): number | undefined {
  const [first] = claims;
  const place = first?.recipient?.place;
  return typeof place === 'number' && claims.every(({ recipient }) => recipient?.place === place) ? place : undefined;
}

/** `[Reporter N] A-gu (Mayor N) received …`: whose story a paragraph begins. */
function storyOf(doc: Doc, { start, end }: Span): number | null {
  const text = doc.view.text.slice(start, Math.min(end, start + LONGEST_OPENING));
  const byline = /^\[[^\]]{4,80}\] ?/.exec(text)?.[0].length ?? 0;
  if (!OPENS_STORY.test(text.slice(byline))) return null;
  const place = placeIndex(doc).get(start + byline);
  return place !== undefined && doc.places[place]!.tier === 'basic' ? place : null;
}

/** Units of a paragraph's beginning. */
const LONGEST_OPENING = 160;
const OPENS_STORY =
  /^[A-Z][\w-]+(?: (?:City|County|District))?(?:,? (?:in )?[A-Z][\w ]{3,24})? \((?:District |County )?(?:Mayor|Governor) /;

/** A story that comes back to a program comes back to its field, so that `같은 부문` means that one. */
function goBackTo(program: Phrase, filled: readonly FilledClaim[], setting: Setting): void {
  setting.program = program;
  const claim = filled.findLast((told) => told.program?.span.start === program.span.start);
  if (!claim?.category) return;
  setting.category = claim.category;
  setting.categoryProgram = program;
}

/** The program whose last two words open a sentence; null where none of those before it does. */
function shortName(doc: Doc, { start }: Span, section: number): Phrase | null {
  const { text } = doc.view;
  for (const { words, program, section: own } of shortNamesOf(doc)) {
    if (program.span.start >= start) return null;
    if (own === section && text.startsWith(words, start)) return program;
  }
  return null;
}

interface ShortName {
  readonly words: string;
  readonly program: Phrase;
  readonly section: number;
}

const shortNames = new WeakMap<Doc, readonly ShortName[]>();

/** The last two words of the first programs of an article, read once. */
function shortNamesOf(doc: Doc): readonly ShortName[] {
  let known = shortNames.get(doc);
  if (!known) {
    known = mentionsOf(doc.mentions, 'program')
      .slice(0, MOST_NAMES)
      .flatMap(({ span, id, block }) => {
        const [last, before] = doc.view.text.slice(span.start, span.end).split(' ').reverse();
        const { section } = doc.blocks[block]!;
        return before && last!.length > 1 ? [{ words: `${before} ${last}`, program: { span, id }, section }] : [];
      });
    shortNames.set(doc, known);
  }
  return known;
}

/** Names of a story that are compared with a sentence's opening. */
const MOST_NAMES = 12;

/** In how many programs a sentence tells of awards. */
const programsOf = ({ claims }: ClauseReading): number =>
  claims.length < 2
    ? claims.length
    : new Set(claims.flatMap(({ program, nearby }) => (program ?? nearby)?.span.start ?? [])).size;

/** A demonstrative before a word for an evaluation, at a sentence's beginning or behind its subject. */
const POINTS =
  /(?:^|\s)(?:이|이번|같은|해당|동)\s(대회|평가|상|공모전|경진대회|시상식|심사|조사|콘테스트)(?:[의는은]|에서|에서는|에는|[에를을가이])?\s/;
/** Units of a sentence in which it is looked for: `전국 도서관 300여 곳을 대상으로 한 이번 평가에서는`. */
const FARTHEST_POINTER = 70;

/** A program that was named without its year, `지역복지사업 평가는 해마다 열린다`, is the edition that the text named before. */
const editionOf = (doc: Doc, program: Phrase, named: readonly Phrase[]): Phrase =>
  program.id === null || yearIn(doc, program)
    ? program
    : (named.findLast((other) => other.id === program.id && yearIn(doc, other) !== null) ?? program);

const namedLast = (text: string, named: readonly Phrase[], word: string): Phrase =>
  named.findLast(({ span }) => text.slice(span.start, span.end).includes(word)) ?? named.at(-1)!;

/** `온라인 시민평가 등을 거쳐`: a step of an evaluation. */
const PASSED = /^[’'”"」』]? ?등?[을를] 거[쳐친]/;

/** `다음 달 시군평가를 분석하고 개선할 방침이다`: an evaluation that is over, whatever is planned with it. */
const ANALYSED = /^[’'”"」』]?(?:[을를] 분석| 결과[를에])/;

/** `‘아이디어 공모전’ 개최`: what the headline's government runs. */
const HOSTED = /^[’'”"」』]?[을를]? (?:개최|열[어고려린]|연다|모집|접수)/;

/** `정부합동평가에도 올라갔다` */
const MENTIONED = /^[’'”"」』]?(?:에도|[도와과]|처럼| 등)/;

const beginsIn = ({ items: [first] }: BulletList, { start, end }: Span) => first!.start >= start && first!.start < end;

/** `In the C category, …` and `… in the same category` hold for the sentences behind, until a field or program is named. */
function holdsOn({ categories, programs, span }: Clause, { claims }: ClauseReading, { fieldHolds }: Setting): boolean {
  if (claims.some(({ sameCategory }) => sameCategory)) return true;
  const [first] = categories;
  if (first) return categories.length === 1 && claims.length > 0 && first.span.start - span.start < 12;
  return fieldHolds && programs.length === 0;
}

/** `A구는 청년 분야에 참가해`: the field of the award that the text tells next. */
const fieldEntered = ({ levels, categories, categoryWholes }: Clause, text: string): Phrase | null =>
  levels.length === 0 &&
  categories.length === 1 &&
  /^에 (?:참가|출전|응모|공모|출품|참여|도전)(?:해|하여|했)/.test(
    text.slice(categoryWholes[0]!.end, categoryWholes[0]!.end + 7),
  )
    ? categories[0]!
    : null;

/** A level beside a list whose items have none is theirs: `▲… ▲… 등으로 국무총리 표창을 받았다`. */
function isLevelOf({ kind, lead, tail, items }: BulletList, piece: Span, { doc, holds }: AwardReader): boolean {
  const isOfFields = lead !== null && FIELDS_WON.test(doc.view.text.slice(lead.start, lead.end));
  return (
    (kind === 'award' || isOfFields) &&
    [lead, tail].some((part) => part && part.start < piece.end && piece.start < part.end) &&
    items.every((item) => !holds('level', item))
  );
}

/**
 * The program that a clause tells of: in Korean the first before its level that is no ceremony, in English the first
 * that is no ground of what is told (`Following the win in the P, …`).
 */
function programTold({ levels: [level], programs, span }: Clause, language: Language, text: string): Phrase | null {
  const [opening] = programs;
  if (language === 'en' && AT_THE_CEREMONY.test(text.slice(span.start, span.start + 40))) return null;
  if (opening && language === 'en' && ASIDE.test(text.slice(span.start, opening.span.start))) return null;
  const isPassing = opening && programs.length > 1 && language === 'ko' && text.endsWith('시상식', opening.span.end);
  const first = isPassing && (!level || programs[1]!.span.start < level.span.start) ? programs[1] : opening;
  return first && (language === 'en' || !level || first.span.start < level.span.start) ? first : null;
}

const ASIDE = /^(?:Following|After|Since|Besides|In addition to|Along with|Unlike) [^,;]*$/;

/** The headlines that a roundup's title strings together with `...` or `…`. */
function headlines(text: string, { start, end }: Span): Span[] {
  const title = text.slice(start, end);
  if (!STRUNG.test(title)) return [{ start, end }];
  const found: Span[] = [];
  let at = start;
  for (const cut of title.matchAll(new RegExp(STRUNG, 'g'))) {
    if (start + cut.index > at) found.push({ start: at, end: start + cut.index });
    at = start + cut.index + cut[0].length;
  }
  if (end > at) found.push({ start: at, end });
  return found;
}

const STRUNG = /\.{2,}|…+|·{2,}/;

/** A sentence with its list items cut out: the words before the first mark, between lists, and after the last item. */
function without(sentence: Span, lists: readonly BulletList[]): Span[] {
  const pieces: Span[] = [];
  let at = sentence.start;
  for (const { items } of lists) {
    for (const item of items) {
      if (item.start - at > 3) pieces.push({ start: at, end: item.start });
      at = Math.max(at, item.end);
    }
  }
  if (sentence.end - at > 3) pieces.push({ start: at, end: sentence.end });
  return pieces;
}
