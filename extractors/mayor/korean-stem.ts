import type { Span } from '../../pipeline/types.js';
import type { Gazetteer, Government } from '../district/gazetteer.js';

/** A bare stem that stands for the government of a head beside it. */
export interface StemBeside extends Span {
  readonly governments: readonly Government[];
}

/** The stem before a name or in a bracket behind its title: `안동의 배성현 시장`, `배성현 시장(안동·무소속)`. */
export function stemBeside(text: string, name: Span, title: Span, from: number, stems: Stems): StemBeside | null {
  const before = OWNER.exec(text.slice(Math.max(from, name.start - 7), name.start));
  if (before) {
    const start = name.start - before[0].length;
    return stemAt(text, { start, end: start + before[1]!.length }, title, stems);
  }
  const inside = text[title.end] === '(' ? IN_BRACKET.exec(text.slice(title.end, title.end + 7)) : null;
  return inside && stemAt(text, { start: title.end + 1, end: title.end + inside[0].length }, title, stems);
}

/** The heads of a row that shares its title, the last first: `배성현(안동)·한도윤(영주) 시장`. */
export function bracketedBefore(text: string, end: number, from: number): { name: Span; stem: Span }[] {
  const found: { name: Span; stem: Span }[] = [];
  for (let at = end; ;) {
    const match = NAME_AND_STEM.exec(text.slice(Math.max(from, at - 14), at));
    if (!match) return found;
    const start = at - match[0].length;
    const name = { start, end: start + match[1]!.length };
    found.push({ name, stem: { start: name.end + 1, end: name.end + 1 + match[2]!.length } });
    at = start;
  }
}

/** The words as a stem of governments with such a head; null where they are none. */
export function stemAt(text: string, span: Span, title: Span, stems: Stems): StemBeside | null {
  const governments = (stems.get(text.slice(span.start, span.end)) ?? []).filter(HAS_HEAD[text[title.start]!] ?? none);
  return governments.length > 0 ? { ...span, governments } : null;
}

type Stems = Gazetteer['stemsKo'];

const OWNER = /(?<![가-힣])([가-힣]{2,4})의 $/;

const IN_BRACKET = /^\([가-힣]{2,4}(?=[)·,/])/;

const NAME_AND_STEM = /(?<![가-힣])([가-힣]{2,4})\(([가-힣]{2,4})\)(?:[·,] ?| )?$/;

const CITY = /-si$|^kr-(?:seoul|busan|daegu|incheon|gwangju|daejeon|ulsan)$/;

const none = (): boolean => false;

/** By the first syllable of a title. */
const HAS_HEAD: Readonly<Record<string, (government: Government) => boolean>> = {
  구: ({ id, tier }) => tier === 'basic' && id.endsWith('-gu'),
  군: ({ id }) => id.endsWith('-gun'),
  시: ({ id }) => CITY.test(id),
  도: ({ id, tier }) => tier === 'upper' && !CITY.test(id),
  지: ({ id, tier }) => tier === 'upper' && !CITY.test(id),
};
