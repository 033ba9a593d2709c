import type { Phrase } from './claim.js';

/** `제3회 복지상 시상식`, `충남 농촌진흥사업 종합평가회`: where prizes are handed over, which is named like what they are won in. */
export const isCeremony = ({ span }: Phrase, text: string): boolean =>
  CEREMONY.test(text.slice(Math.max(span.start, span.end - LONGEST_HEAD), span.end));

const CEREMONY = /(?:시상식|수여식|평가회|보고회|공유회)$/;
const LONGEST_HEAD = 4;
