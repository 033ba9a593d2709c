import type { Claim, Clause, Phrase } from '../claim.js';

/** The fields that a line sets out for the lines right below it: one as their heading, several as the columns of a table. */
export interface FieldsAbove {
  readonly fields: readonly Phrase[];
  /** The block that was read last under them. */
  readonly block: number;
}

/** `[마을숲 부문]`, `구분 조성 분야 관리 분야`: fields and nothing else; null for any other line. */
export function fieldsOfLine(clause: Clause, text: string): FieldsAbove | null {
  const { span, block, levels, programs, categories, categoryWholes } = clause;
  if (categories.length === 0 || levels.length > 0 || programs.length > 0) return null;
  let rest = '';
  let at = span.start;
  for (const whole of categoryWholes) {
    rest += text.slice(at, whole.start);
    at = Math.max(at, whole.end);
  }
  rest += text.slice(at, span.end);
  return NOTHING_ELSE.test(rest) && clause.groups().length === 0 ? { fields: categories, block } : null;
}

/** Marks, brackets, and what the first column holds. */
const NOTHING_ELSE = /^[^가-힣A-Za-z\d]*(?:(?:구 ?분|등 ?급|훈 ?격|순 ?위|시상)[^가-힣A-Za-z\d]*)?$/;

/** Whether a block is the line right below those. */
export const isBelow = ({ block }: FieldsAbove, below: number): boolean => below === block || below === block + 1;

/** The one field that heads the lines below it; null where they are columns. */
export const fieldOfHeading = ({ fields: [field, ...others] }: FieldsAbove): Phrase | null =>
  field && others.length === 0 ? field : null;

/** Claims of a line below fields, with the field of their heading, or of the column in which each winner stands. */
export function withFieldAbove(claims: readonly Claim[], clause: Clause, { fields }: FieldsAbove): readonly Claim[] {
  if (claims.some(({ category, program }) => category || program)) return claims;
  const [field, ...others] = fields;
  if (others.length === 0) return claims.map((claim) => ({ ...claim, category: field! }));
  const groups = clause.groups();
  if (groups.length !== fields.length) return claims;
  return claims.map((claim) => {
    const start = claim.recipient?.span.start ?? -1;
    const column = groups.findIndex(({ span }) => span.start <= start && start < span.end);
    return { ...claim, category: fields[column] ?? null };
  });
}
