import type { Block } from '../../../types.js';
import { isCeremony } from '../ceremony.js';
import type { Claim, Clause, ClauseReading, Phrase } from '../claim.js';
import { AT_THE_CEREMONY } from '../english/without-level.js';
import { isStrung } from './pieces.js';
import type { Paragraph, Progress } from './progress.js';

/**
 * The program that a clause tells of: in Korean the first before its level that is no ceremony, in English the first
 * that is no ground of what is told (`Following the win in the P, …`).
 */
export const programTold = (clause: Clause, language: Block['language'], text: string): Phrase | null =>
  language === 'en' ? toldInEnglish(clause, text) : toldInKorean(clause, text);

function toldInEnglish({ programs: [program], span }: Clause, text: string): Phrase | null {
  if (!program || AT_THE_CEREMONY.test(text.slice(span.start, span.start + 40))) return null;
  return ASIDE.test(text.slice(span.start, program.span.start)) ? null : program;
}

const ASIDE = /^(?:Following|After|Since|Besides|In addition to|Along with|Unlike) [^,;]*$/;

function toldInKorean({ levels: [level], programs: [opening, second] }: Clause, text: string): Phrase | null {
  const isBeforeLevel = ({ span }: Phrase) => !level || span.start < level.span.start;
  if (opening && second && isCeremony(opening, text) && isBeforeLevel(second)) return second;
  return opening && isBeforeLevel(opening) ? opening : null;
}

/** Keeps what a headline is about: the program that it names and, in English, the one government that has won. */
export function noteHeadline(
  progress: Progress,
  { block }: Paragraph,
  { claims }: ClauseReading,
  said: Phrase | null,
  text: string,
): void {
  const { setting, filled } = progress;
  if (block.language === 'en' && block.kind === 'title' && setting.own === undefined) setting.own = onlyWinner(claims);
  // `런던 재단 시상식에서 호평`: where it was handed over.
  if (!said || progress.headline || isCeremony(said, text)) return;
  const teller = filled.at(-1);
  if (teller?.program?.span === said.span && isStrung(block, text)) progress.headlineOf = teller.recipient.place;
  if (!HOSTED.test(text.slice(said.span.end, said.span.end + LONGEST_VERB))) progress.headline = said;
}

/** The one government that a headline names as having won; undefined where it names none or several. */
function onlyWinner([first, ...others]: readonly Claim[]): number | undefined {
  const place = first?.recipient?.place;
  return typeof place === 'number' && others.every(({ recipient }) => recipient?.place === place) ? place : undefined;
}

/** Keeps what a piece of the text is about, for the sentences behind it, its paragraph and the section. */
export function noteProgram(
  progress: Progress,
  { cues }: Clause,
  reading: ClauseReading,
  said: Phrase | null,
  text: string,
): void {
  const { setting } = progress;
  const isTold = reading.claims.length > 0;
  // `A 정비 우수기관, B 관리 최우수기관, C 대상을 받았다`: no name of a row is what the text is about.
  if (programsOf(reading) > (said ? 2 : 1)) return;
  const program = said ?? reading.claims[0]?.program;
  if (!program) return;
  // `도청에서 평가 시상식을 열었다`: where prizes of a program that was told before are handed over.
  if (setting.program && isCeremony(program, text) && !isCeremony(setting.program, text)) return;
  // `시가 ‘…경진대회’를 열었다`: only this paragraph is about it.
  if (setting.hosted.some((hosted) => hosted.program === program)) {
    setting.program = program;
    return;
  }
  const behind = text.slice(program.span.end, program.span.end + LONGEST_VERB);
  if (ANALYSED.test(behind)) progress.analysed ??= program;
  if (CUSTOM.test(text.slice(Math.max(0, program.span.start - LONGEST_VERB), program.span.start)))
    progress.analysed ??= program;
  // `전국 대회에 나설 계획이다`: nothing is won there yet.
  if (PASSED.test(behind) || (!isTold && !DONE_WELL.test(behind) && cues.some(({ kind }) => kind === 'plan'))) return;
  // A program that is merely mentioned does not become what the paragraph is about.
  if (isTold || !MENTIONED.test(behind)) {
    setting.program = program;
    for (const { program: other } of reading.claims)
      if (other && !setting.named.includes(other)) setting.named.push(other);
    setting.named.push(program);
  }
  setting.main ??= program;
}

/** In how many programs a sentence tells of awards. */
const programsOf = ({ claims }: ClauseReading): number =>
  claims.length < 2
    ? claims.length
    : new Set(claims.flatMap(({ program, nearby }) => (program ?? nearby)?.span.start ?? [])).size;

/** Units behind a name in which its verb is looked for. */
const LONGEST_VERB = 24;

/** `온라인 시민평가 등을 거쳐`, `현장평가, 최종 발표평가를 거쳐`: a step of an evaluation. */
const PASSED = /^[’'”"」』]?(?:, [가-힣 ]{2,12}(?:평가|심사))* ?등?[을를] 거[쳐친]/;

/** `협회는 해마다 ‘…’를 열어 우수 지자체를 가린다`: what is done each year. */
const CUSTOM = /(?:해마다|매년|년마다) (?:[가-힣]+ ){0,2}[‘'“"「]?$/;

/** `‘…’에서 우수한 성적을 거둔 시군에 상금을 준다`: it is over. */
const DONE_WELL = /^[’'”"」』]?에서 (?:우수한|좋은|뛰어난|높은) (?:성적|평가|점수)/;

/** `다음 달 시군평가를 분석하고 개선할 방침이다`: an evaluation that is over, whatever is planned with it. */
const ANALYSED = /^[’'”"」』]?(?:[을를] 분석| 결과[를에])/;

/** `‘아이디어 공모전’ 개최`: what the headline's government runs. */
const HOSTED = /^[’'”"」』]?[을를]? (?:개최|열[어고려린]|연다|모집|접수)/;

/** `정부합동평가에도 올라갔다` */
const MENTIONED = /^[’'”"」』]?(?:에도|[도와과]|처럼| 등)/;
