import type { Block, BulletList, Span } from '../../types.js';
import type { Claim, Clause, ClauseReading, Phrase } from './claim.js';
import { awardeeOf, awardeesBehind } from './english/awardees.js';
import { awardEntered, fieldEntered as enteredInEnglish } from './english/field-entered.js';
import { fieldPointedTo } from './english/field-pointed.js';
import { areFieldsOfProgram, asField } from './english/fields-of-program.js';
import { topicCategory } from './english/fields.js';
import { isProfile, pointedAcross, pointedTo as pointedToInEnglish } from './english/pointer.js';
import { storyOf } from './english/story.js';
import { contestField } from './korean/contest-field.js';
import { fieldBehind } from './korean/field-behind.js';
import { fieldOfHeading, fieldsOfLine, isBelow, withFieldAbove } from './korean/fields-above.js';
import { nextRow } from './korean/field-row.js';
import { levelOfLine, winnersBelow } from './korean/heading-row.js';
import { calledInShort, pointedTo } from './korean/pointer.js';
import { programBehind } from './korean/program-behind.js';
import { hostedBy, isWonByOthers } from './korean/winners.js';
import { isOfNoLevel, withLevelBefore } from './korean/without-level.js';
import { isLevelOf, isOfNamed, readList } from './list.js';
import { countedLevel, listedWinners } from './listing.js';
import type { AwardReader } from './reader.js';
import { fieldEntered, holdsOn, inFieldsListed } from './section/fields.js';
import { withFieldOfPair } from './section/former-latter.js';
import { isStrung, listsIn, sentencesOf, withoutItems } from './section/pieces.js';
import { newProgress, type Paragraph, type Progress } from './section/progress.js';
import { settle } from './section/settle.js';
import { noteHeadline, noteProgram, programTold } from './section/topic.js';
import { openParagraph } from './setting.js';
import type { FilledClaim } from './unite.js';

/** The claims of one section, in the order of its text; nothing is carried in from another. */
export function readSection(reader: AwardReader, section: number): readonly FilledClaim[] {
  const progress = newProgress(reader, section);
  reader.doc.blocks.forEach((block, index) => {
    if (block.section === section && !block.drop && block.language !== 'und') readBlock(progress, block, index);
  });
  settle(progress);
  return progress.filled;
}

function readBlock(progress: Progress, block: Block, index: number): void {
  if (block.language === 'en' && readAwardee(progress, index)) return;
  const { reader, setting, counted, above } = progress;
  const { doc } = reader;
  const { text } = doc.view;
  const lists = reader.listsAt(index);
  const tells = reader.tells(index) || lists.length > 0 || block.kind === 'subhead';
  if (!tells && !counted && !above) return;
  if (block.language === 'en' && isProfile(text, block.span)) return;
  openParagraph(setting);
  if (block.language === 'en' && block.kind === 'body') setting.heading = storyOf(doc, block.span) ?? setting.heading;
  if (reader.isItem(index)) {
    readLists(progress, lists, index);
    return;
  }
  const paragraph = { block, index, place: placeOf(block, text), lists, ofOthers: false };
  for (const sentence of sentencesOf(block, text)) {
    const inside = listsIn(lists, sentence);
    for (const piece of withoutItems(sentence, inside)) readPiece(progress, paragraph, piece, inside);
    readLists(progress, inside, index);
  }
  const below = lists.filter(({ items: [first] }) => first!.start >= block.span.end);
  readLists(progress, below, index);
}

/** Reads a line that names one of the awardees told above it; whether it is one. */
function readAwardee(progress: Progress, index: number): boolean {
  const { reader, keep, awardees } = progress;
  const claim = awardees && awardeeOf(reader.doc, index, awardees);
  if (claim) keep(claim);
  else progress.awardees = awardeesBehind(reader.doc, index, awardees);
  return claim !== null;
}

function readLists(progress: Progress, lists: readonly BulletList[], block: number): void {
  const { reader, setting, keep, previous, fieldsAbove } = progress;
  const field = fieldsAbove && isBelow(fieldsAbove, block) ? fieldOfHeading(fieldsAbove) : null;
  for (const list of lists) {
    const ofProgram = areFieldsOfProgram(list, reader);
    const keepIn = (told: Claim) => {
      const claim = ofProgram ? asField(told, list) : told;
      keep(field && !claim.category ? { ...claim, category: field } : claim);
    };
    readList(reader, list, setting, keepIn, previous);
  }
}

/** A row of a table tells its awards as an item of a list does. */
function placeOf({ kind, span }: Block, text: string): Claim['place'] {
  if (text.slice(span.start, span.end).includes(' | ')) return 'item';
  if (kind === 'subhead') return 'title';
  return kind === 'title' || kind === 'caption' ? kind : 'body';
}

/** Reads a sentence, or what of it stands beside the items of its lists. */
function readPiece(progress: Progress, paragraph: Paragraph, piece: Span, lists: readonly BulletList[]): void {
  const { reader, setting } = progress;
  const { text } = reader.doc.view;
  const { block, index, place } = paragraph;
  const isPointing = goBack(progress, paragraph, piece);
  const { clause, reading: told } = reader.read(piece, index, place);
  const pointed = block.language === 'en' ? fieldPointedTo(clause, progress.filled, text) : null;
  if (pointed) setting.category = pointed;
  const reading = pointed ? NOTHING_SAID : told;
  if (readLevelLine(progress, block, clause)) return;
  const isSaid = !lists.some((list) => isLevelOf(list, piece, reader) || isOfNamed(list, piece, reader));
  if (block.language === 'ko') followKorean(progress, paragraph, clause, isSaid ? reading : NOTHING_SAID, isPointing);
  const own = block.language === 'ko' ? underFields(progress, clause, reading.claims) : reading.claims;
  // `won prizes in three fields of the P: ▲…`: the items tell which.
  const isSum = lists.some((list) => areFieldsOfProgram(list, reader));
  const claims = inFieldsListed(isSum ? own.filter(({ level }) => level) : own, piece, lists, text);
  keepClaims(progress, paragraph, clause, isSaid ? withFieldOfPair(claims, clause, progress.before, text) : []);
  if (place === 'body') progress.before = clause;
  holdField(progress, paragraph, clause, reading);
  readCounted(progress, clause);
  if (block.language === 'ko' && place === 'body') setting.announced = fieldEntered(clause, text) ?? setting.announced;
  const said = programTold(clause, block.language, text);
  if (place === 'title') noteHeadline(progress, paragraph, reading, said, text);
  else if (place !== 'caption' || block.language === 'ko') noteProgram(progress, clause, reading, said, text);
}

/** Comes back to the program that a piece points to or names in short; whether it points with a Korean demonstrative. */
function goBack({ reader: { doc }, setting, filled }: Progress, { block, place }: Paragraph, piece: Span): boolean {
  if (block.language === 'en') {
    if (place === 'body')
      setting.program = pointedToInEnglish(doc, piece, block.section) ?? setting.program ?? pointedAcross(doc, piece);
    return false;
  }
  const pointed = pointedTo(doc, piece, setting.named);
  if (pointed) setting.program = pointed;
  const short = !pointed && place === 'body' ? calledInShort(doc, piece, block.section) : null;
  if (short) {
    setting.program = short;
    // It comes back to its field too, so that `같은 부문` means that one.
    const field = fieldIn(short, filled);
    if (field) [setting.category, setting.categoryProgram] = [field, short];
  }
  return pointed !== null;
}

/** The field of the last award that was told of a program. */
const fieldIn = ({ span }: Phrase, told: readonly FilledClaim[]): Phrase | null =>
  told.findLast(({ program }) => program?.span.start === span.start)?.category ?? null;

/** Reads a line that is a level alone, or one that names the winners of such a line above; whether it is a level alone. */
function readLevelLine(progress: Progress, { kind, language }: Block, clause: Clause): boolean {
  const { reader, above, keep } = progress;
  const level = language === 'ko' && kind !== 'title' ? levelOfLine(clause, reader.doc.view.text) : null;
  const winners = above && !level ? winnersBelow(reader, clause, above) : [];
  winners.forEach(keep);
  progress.above = level ?? (winners.length > 0 ? above : null);
  if (level) progress.previous = clause;
  return level !== null;
}

/** The claims of a line with the field above it; keeps the fields that it sets out itself. */
function underFields(progress: Progress, clause: Clause, claims: readonly Claim[]): readonly Claim[] {
  const above = progress.fieldsAbove;
  const isUnder = above !== null && claims.length > 0 && isBelow(above, clause.block);
  progress.fieldsAbove = isUnder
    ? { ...above, block: clause.block }
    : fieldsOfLine(clause, progress.reader.doc.view.text);
  return isUnder ? withFieldAbove(claims, clause, above) : claims;
}

/** Of the words that lead to a list of the winners, or that point back to an award. */
const NOTHING_SAID: ClauseReading = { claims: [], refusals: [] };

/** Keeps whether a Korean sentence goes on in the field of the one before, and whose contest it tells of. */
function followKorean(
  progress: Progress,
  paragraph: Paragraph,
  clause: Clause,
  reading: ClauseReading,
  isPointing: boolean,
): void {
  const { setting, row } = progress;
  const { doc } = progress.reader;
  const isBody = paragraph.place === 'body';
  progress.row = isBody && !isPointing ? nextRow(row, clause, reading.claims, doc.view.text) : null;
  setting.fieldHolds = progress.row?.goesOn === true;
  if (isBody) setting.contest = contestField(setting.contest, clause, reading, doc.view.text);
  progress.othersTold += reading.refusals.filter(({ rule }) => rule === 'awards/ko/other-winner').length;
  if (clause.programs.length === 0) return;
  const hosted = isBody ? hostedBy(doc, clause) : null;
  if (hosted) setting.hosted.push(hosted);
  paragraph.ofOthers = isWonByOthers(doc, clause, reading);
}

/** Keeps the claims of a clause, and the clause itself as one that may say whom the next ones are about. */
function keepClaims(progress: Progress, paragraph: Paragraph, clause: Clause, claims: readonly Claim[]): void {
  const { reader, setting, keep } = progress;
  const { block, place, ofOthers } = paragraph;
  // `It won …, in which B-gu received …`: who is meant was named before.
  const isOfEarlier = ({ recipient }: Claim) => block.language === 'en' && recipient === null && place === 'body';
  for (const claim of claims) if (isOfEarlier(claim)) keep(claim);
  setting.told.push(clause);
  if (block.kind === 'subhead' && !isStrung(block, reader.doc.view.text)) setting.subheads.push(clause);
  if (clause.levels.length > 0) progress.previous = clause;
  // `구가 연 ‘…공모전’도 한몫했다. 동네 빵집이 대상을 받았다`: a level without a government goes to nobody's government.
  const isNobodys = ({ recipient, program }: Claim) => ofOthers && recipient === null && program === null;
  for (const claim of claims) {
    if (isOfEarlier(claim) || isNobodys(claim)) continue;
    const told = withLevelBefore(underHeadline(claim, progress), progress.previous);
    if (!isOfNoLevel(told)) keep(told);
  }
}

/** `Wins Two Prizes in P`, and below it `Top Award in ‘C’`: a name in quotes under a headline that tells the program is its field. */
function underHeadline(claim: Claim, { headline }: Progress): Claim {
  const { place, quoted, category, program } = claim;
  if (place !== 'title' || !headline || !quoted || category || program || headline.span.end > claim.at) return claim;
  return { ...claim, category: quoted, quoted: null, program: headline };
}

/** Keeps the field that a clause sets out for those behind it, and gives the one it tells late to the award before it. */
function holdField(progress: Progress, paragraph: Paragraph, clause: Clause, reading: ClauseReading): void {
  const { reader, setting, filled } = progress;
  const { text } = reader.doc.view;
  if (paragraph.block.language === 'ko') {
    const behind =
      paragraph.place === 'body' ? (fieldBehind(clause, filled, text) ?? programBehind(clause, filled, text)) : null;
    if (behind) filled[behind.at] = behind.claim;
    setting.fieldHolds = false;
    return;
  }
  setting.fieldHolds = holdsOn(clause, reading, setting);
  // `In the C category, A-gu was praised for … It received the L in this category in 2023`
  const topic = reading.claims.length === 0 && clause.categories.length > 0 ? topicCategory(clause, text) : null;
  if (topic) [setting.category, setting.categoryProgram] = [topic, setting.program];
  const entered = paragraph.place === 'body' ? enteredInEnglish(clause, text) : null;
  if (!entered) return;
  setting.announced = entered;
  const won = awardEntered(filled, entered);
  if (won !== null) filled[won] = { ...filled[won]!, category: entered };
  [setting.category, setting.categoryProgram] = [entered, filled[won ?? -1]?.program ?? setting.program];
}

/** Keeps the winners of a level that was told of a number of them before, and such a level for the clauses behind. */
function readCounted(progress: Progress, clause: Clause): void {
  const { counted, keep } = progress;
  const { doc } = progress.reader;
  if (counted) listedWinners(doc, clause, counted).forEach(keep);
  const goesOn = counted !== null && clause.levels.length === 0 && clause.groups().length > 1;
  progress.counted = countedLevel(doc, clause) ?? (goesOn ? counted : null);
}
