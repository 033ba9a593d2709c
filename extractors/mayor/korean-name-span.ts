import type { Rules, Span } from '../../pipeline/types.js';
import { gazetteerOf } from '../district/gazetteer.js';
import { koreanNames, type NameLikelihood } from './korean-name.js';

/** Judges the words where a head's name may stand, in their sentence. */
export interface NameSpans {
  /** How likely the words are a name, spaces left out. */
  likelihoodOf(text: string, name: Span): NameLikelihood;
  /** Whether the words may be a name by themselves and by what stands before them in the block. */
  isNameBefore(text: string, name: Span, block: Span): boolean;
  isRareNameSpeaking(text: string, name: Span, title: Span): boolean;
  isWordOf(text: string, name: Span): boolean;
}

/** Compiles the names, words of heads and governments of a rule set. */
export function nameSpans(rules: Rules): NameSpans {
  const gazetteer = gazetteerOf(rules);
  const names = koreanNames(rules);
  const words = new Set((rules.sets.get('mayors')?.terms ?? []).flatMap((term) => term.names.ko ?? []));
  return { likelihoodOf, isNameBefore, isRareNameSpeaking, isWordOf };

  function likelihoodOf(text: string, { start, end }: Span): NameLikelihood {
    return names.judge(text.slice(start, end).replace(' ', ''));
  }

  function isNameBefore(text: string, name: Span, span: Span): boolean {
    return likelihoodOf(text, name) !== 'no' && !isWordOf(text, name) && !isVerb(text, name, span);
  }

  /** `단우현 칠곡군수는 “…”고`: three syllables, of a surname that few bear, before the title of somebody who is quoted. */
  function isRareNameSpeaking(text: string, name: Span, title: Span): boolean {
    const word = text.slice(name.start, name.end);
    return names.mayBeRare(word) && !isWordOf(text, name) && QUOTED.test(text.slice(title.end, title.end + 4));
  }

  /** A word that may stand before a title and looks like a name: 현직, 주민이, 공로로, 서울, 경기도, 민주당. */
  function isWordOf(text: string, { start, end }: Span): boolean {
    const word = text.slice(start, end);
    // `서 전 군수`: a surname, and that the office is over.
    if (/ [전현]$|^(?:시장|군수|지사|의장)[이가은는도]$/.test(word)) return true;
    const { stemsKo, namesKo, regionsKo } = gazetteer;
    if (words.has(word) || namesKo.has(word) || regionsKo.has(word) || word.endsWith('당')) return true;
    // `선우 구청장`: a surname of two syllables.
    if (word.length === 2) return stemsKo.has(word) || names.isSurname(word);
    const stem = word.slice(0, -1);
    return (/[이은의도을과로]$/.test(word) && words.has(stem)) || (/[권내산]$/.test(word) && regionsKo.has(stem));
  }
}

/** 회의를 주재한 관악구청장: a word with the ending of a verb, after one with a particle, is a verb. */
export function isVerb(text: string, name: Span, span: Span): boolean {
  // `대상을 차지해 도지사 표창을`
  if (!/[한된인할해]/.test(text[name.end - 1]!)) return false;
  return name.start - 2 >= span.start && text[name.start - 1] === ' ' && /[을를에로]/.test(text[name.start - 2]!);
}

const QUOTED = /^[은는이가] [“"]/;
