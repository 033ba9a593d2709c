import type { BulletList } from '../../../types.js';
import { covers } from '../clause.js';
import type { Claim } from '../claim.js';
import type { AwardReader } from '../reader.js';

/** `won prizes in three fields of the P: ▲Home care (Grand Prize) ▲…`: whether the items are fields of the program that the lead names. */
export function areFieldsOfProgram({ lead, items }: BulletList, { doc: { view }, holds }: AwardReader): boolean {
  return (
    lead !== null &&
    FIELDS_OF.test(view.text.slice(lead.start, lead.end)) &&
    holds('program', lead) &&
    items.some((item) => holds('level', item)) &&
    !items.some((item) => holds('program', item))
  );
}

/** The claim of such an item, of which the words beside its level are the field and not the program. */
export const asField = (claim: Claim, { items }: BulletList): Claim =>
  claim.program && !claim.category && items.some((item) => covers(item, claim.program!.span))
    ? { ...claim, category: claim.program, program: null }
    : claim;

const FIELDS_OF =
  /\b(?:fields|categories|areas|sectors|divisions|sections) (?:of|at|in) (?:the |this year['’]s )?[^.;:]{3,120}:?\s*$/;
