/** Why a line is no part of the story. */
export interface Finding {
  readonly rule: string;
  /** Holds only above and below the story. */
  readonly edgeOnly: boolean;
  /** What the line does to those around it: opens an aside, closes the story or a letterhead; a byline may end a story. */
  readonly role: 'aside' | 'end' | 'header' | 'byline' | null;
}

/** Reads role and reach off the parts of a rule's id: `outlets/any/end/copyright`, `outlets/any/edge/breadcrumb`. */
export function findingOf(rule: string, edgeOnly = false): Finding {
  const parts = rule.split('/');
  const role = (['aside', 'end', 'header', 'byline'] as const).find((part) => parts.includes(part)) ?? null;
  return { rule, edgeOnly: edgeOnly || parts.includes('edge'), role };
}
