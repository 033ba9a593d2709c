import type { Span, Term, View } from '../../pipeline/types.js';
import { beside, type Beside, type Strength } from './beside.js';

/** `first` and `excellence` are words of praise too: what stands beside an English level decides whether it is one. */
export function judgeEnglish(view: View, span: Span, block: Span, level: Term): Strength {
  const found = beside(view, span, block, UNITS);
  const { word, before, after } = found;
  // `the fourth-highest honor`: not the highest.
  if (/^[Hh]ighest\b/.test(word) && /(?:second|third|fourth|fifth|next|\d(?:nd|rd|th))-$/.test(before)) return null;
  // `the best county in the country`: praise.
  if (level['rank'] === 'institution-top' && /^ (?:in|of) (?:Korea|the (?:country|nation|world))\b/.test(after)) return null; // prettier-ignore
  if (/^best$/i.test(word)) return judgeBest(found);
  if (/^excellence$/i.test(word)) return judgeExcellence(found);
  if (word === 'Top Excellence') return ENDS_LEVEL.test(after) ? 'weak' : null;
  // `the Encouragement Award for Excellence in the water category`: what the award is for.
  if (/^Excellence in$/i.test(word) && /\bfor $/.test(before)) return null;
  if (/^(?:Excellence|Best) in$/i.test(word)) return OPENS_ITEM.test(before) || before === '' ? 'strong' : 'weak';
  if (/^encouragement$/i.test(word)) return judgeEncouragement(found);
  if (/^(?:gold|silver|bronze)(?: medals?)?$/i.test(word)) return 'weak';
  if (isNoOrdinal(found)) return null;
  return ORDINAL.test(word) ? 'weak' : 'strong';
}

const UNITS = { before: 16, after: 24 };

const OPENS_ITEM = /[▲△▷▶●■◆◇○]\s?$/;
const ENDS_LEVEL = /^(?:[’'”",.;)]| in )/;

/** `▲Best in the …`, `Rated “Best` */
const judgeBest = ({ word, before, after }: Beside): Strength =>
  word.startsWith('B') && /^ in (?:the )?[A-Z]/.test(after) && /(?:^|[▲△▷▶●■◆◇○]\s?|[Rr]ated |[“"'‘])$/.test(before)
    ? 'strong'
    : null;

function judgeExcellence({ before, after }: Beside): Strength {
  if (/^ (?:award|prize|in (?:admin|govern|educ))/i.test(after)) return null;
  // `Recognition for Policy Excellence`: a quality.
  if (/\bfor (?:[A-Z][\w-]* )*$/.test(before)) return null;
  return /^(?:[’'”",.;)]| (?:in|and|at) )/.test(after) ? 'weak' : null;
}

function judgeEncouragement({ before, after }: Beside): Strength {
  if (/^ in the [A-Z]/.test(after) && OPENS_ITEM.test(before)) return 'strong';
  // `followed by A-si (Excellence) and B-si (Encouragement)`
  const isInBracket = before.endsWith('(') && after.startsWith(')');
  return isInBracket || /^[’'”",]| award| and /i.test(after) ? 'weak' : null;
}

const ORDINAL = /^(?:ranked |came |placed |it came )?(?:first|second|third|1st|2nd|3rd|no)/i;

/** An ordinal that says when, or what was done before others. */
function isNoOrdinal({ word, before, after }: Beside): boolean {
  // `became the first in the nation to light its harbor`
  if (/^first$/i.test(word) && /^ in (?:Korea|the (?:country|nation|world)) to /.test(after)) return true;
  // `He asked the drivers first.`
  if (/^(?:first|second|third)$/i.test(word) && /^[.,;]/.test(after)) return !STANDS.test(before);
  // `on the 3rd`: a day.
  return /^\d(?:st|nd|rd)$/.test(word) && /\bon the $/.test(before);
}

/** Verbs before a place among others. */
const STANDS =
  /\b(?:c[ao]me|com(?:es|ing)|plac(?:e|es|ed|ing)|rank(?:s|ed|ing)?|finish(?:ed|es|ing)?|took|takes?|tak(?:en|ing)|w[io]n|rated|stood|stands|and|was|were|be|being|been|nationwide|overall|also|tied) (?:in )?(?:the )?$|[a-z] (?:City|County|District) $|-(?:gu|gun|si|do) $/i;
