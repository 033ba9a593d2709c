import { isHangul } from '../../pipeline/match.js';
import type { Block, Doc, Span } from '../../pipeline/types.js';
import { bareNameStart } from '../bare-korean.js';
import { isHonoured } from '../honoured.js';
import type { ProgramWords } from './words.js';

/** Reads Korean names without quotes. */
export interface KoreanNames {
  /** The name that ends in a head; null where the head says nothing of any evaluation in particular. */
  bare(doc: Doc, block: Block, head: Span): Span | null;
  /** A bare name without who runs it, where and when: `행정안전부 재난관리평가`, `강원 시군평가`, `지난 2021년에도 …`. */
  withoutRunner(doc: Doc, name: Span): Span | null;
}

export function koreanNames({ form, qualifiers }: ProgramWords): KoreanNames {
  const runner = form('ko/runner');
  const ministry = form('ko/ministry');
  const ofGovernments = form('ko/of-governments');
  const whenOrWhere = form('ko/when-or-where');

  /** `연말 정부 평가`, `20일 시상식`, `군청 대회`, `서울시 평가`: only words that say when, where, of what scope and by whom. */
  const isGeneral = (words: string): boolean =>
    words.trim() !== '전국' &&
    words
      .trim()
      .split(/[ ·]/)
      .every((word) => qualifiers.has(word) || qualifiers.has(word.replace(/[와과]$/, '')) || whenOrWhere.test(word));

  /** Where the name begins whose head begins at `head.start`; `복지부 지역사회보장계획 평가`: the ministry runs it. */
  function startOf(text: string, block: Block, head: Span): number {
    const start = bareNameStart(text, head.start, block.span.start);
    return start + (ministry.exec(text.slice(start, head.start))?.[0].length ?? 0);
  }

  return {
    bare({ view: { text } }, block, head) {
      if (!isHead(text, head)) return null;
      const start = startOf(text, block, head);
      if (start >= head.start) return null;
      // `하천 평가는 끝났다` says nothing of any evaluation in particular, `이번 하천정비 평가는` does.
      if (/^[는은] /.test(text.slice(head.end, head.end + 2)) && !text.endsWith('이번 ', start)) return null;
      const name = text.slice(start, head.end);
      if (name.replace(/\s/g, '').length < 4 || SAYS_LITTLE.test(name)) return null;
      return isGeneral(text.slice(start, head.start)) && !ofGovernments.test(name) ? null : { start, end: head.end };
    },
    withoutRunner({ view: { text } }, { start, end }) {
      let from = start;
      for (let match = runner.exec(text.slice(from, end)); match; match = runner.exec(text.slice(from, end)))
        from += match[0].length;
      return from < end ? { start: from, end } : null;
    },
  };
}

/** Whether a noun ends a name here: its word goes no further, and nothing is done to it. */
function isHead(text: string, { start, end }: Span): boolean {
  // `제도 개선 우수기관에 대한 대통령상`: what the honour is for.
  if (/^우수 ?기관$/.test(text.slice(start, end)) ? !isHonoured(text, end) : goesOn(text, end)) return false;
  return !IS_DONE.test(text.slice(end, end + 6));
}

/** `평가를 받았다`, `대회가 진행됐다` */
const IS_DONE = /^(?:를 (?:받[했하]|통해|거쳐|실시|진행|합[한쳐해])|가 (?:진행|실시|이뤄))/;

/** `정량평가와`, `12 평가`, `높은 평가`: a part of an evaluation, a count, praise. */
const SAYS_LITTLE = /^(?:정량|정성) ?평가[와과·]|^(?:(?!(?:19|20)\d\d\s)[\d,]+|높은|좋은|긍정적|우수한)\s/;

/** `평가받았다`, `평가위원회`, `대회의실`: a syllable follows that is no particle. */
export function goesOn(text: string, end: number): boolean {
  return isHangul(text.charCodeAt(end)) && !PARTICLE.test(text.slice(end, end + 3));
}

const PARTICLE =
  /^(?:에서|의(?![가-힣])|[에를을는은이가와과도로서]|으로|까지|부터|결과|대상|우수|최우|이?[다며고인](?![가-힣])|처럼|보다|만 )/;
