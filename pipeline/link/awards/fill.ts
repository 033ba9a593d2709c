import type { Doc, Span } from '../../types.js';
import type { Claim } from './claim.js';
import { governmentMeant, ownGovernment, withoutEdition, type Setting } from './setting.js';
import type { FilledClaim } from './unite.js';

/** Carries over what the claim leaves out; null where nobody won it. */
export function fill(doc: Doc, claim: Claim, setting: Setting): FilledClaim | null {
  const place =
    claim.recipient === null
      ? governmentMeant(doc, setting)
      : claim.recipient.place === 'self'
        ? ownGovernment(doc, setting, claim.recipient.span)
        : claim.recipient.place;
  if (place === null || doc.places[place]!.tier === 'administrative') return null;
  const carried: ('recipient' | 'program')[] = claim.recipient ? [] : ['recipient'];
  const isSameField = claim.sameCategory === true && !claim.category;
  let program =
    claim.program ??
    (isSameField ? setting.categoryProgram : null) ??
    (setting.program || claim.category ? null : (claim.quoted ?? null));
  const category = claim.category ?? (program || claim.place === 'item' ? null : (claim.quoted ?? null));
  if (!program && setting.program) {
    carried.push('program');
    const edition = /(?:19|20)\d{2}/.exec(
      doc.view.text.slice(setting.program.span.start, setting.program.span.end),
    )?.[0];
    const other = claim.past || (claim.year !== null && String(claim.year.value) !== edition);
    program = other ? withoutEdition(doc, setting.program) : setting.program;
  }
  const span = claim.recipient?.span ?? firstPlace(doc, place);
  const field = claim.sameCategory && !category ? setting.category : category;
  if (field) {
    setting.category = field;
    setting.categoryProgram = program;
  }
  return { ...claim, recipient: { place, span }, category: field, program, carried, section: setting.section };
}

/** Where a government stands first; one that only a head's title names stands where its head does. */
function firstPlace(doc: Doc, place: number): Span {
  const [mention] = doc.places[place]!.mentions;
  return mention?.span ?? doc.heads.find((head) => head.place === place)!.mentions[0]!.span;
}
