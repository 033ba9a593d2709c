import type { Award, Doc, Evidence, Span } from '../../types.js';
import type { Phrase } from './claim.js';
import type { AwardGroup, FilledClaim } from './unite.js';

/** The award that a group of claims tells: the fullest claim first, the others where it is silent, all as evidence. */
export function award(
  doc: Doc,
  { claims }: AwardGroup,
  organizerOf: (program: Phrase, section: number) => Phrase | null,
): Award {
  const [main] = claims;
  const first = <T>(pick: (claim: FilledClaim) => T | null): T | null => {
    for (const claim of claims) {
      const value = pick(claim);
      if (value !== null) return value;
    }
    return null;
  };
  const place = doc.places[main.recipient.place]!;
  const level = first((claim) => claim.level);
  const category = first((claim) => claim.category);
  const program = first((claim) => (claim.carried.includes('program') ? null : claim.program)) ?? main.program;
  const organizer = first((claim) => claim.organizer) ?? (program ? organizerOf(program, main.section) : null);
  const year = first((claim) => claim.year) ?? yearIn(doc, program);
  const streak = first((claim) => claim.streak);
  const named = (phrase: Phrase | null) => phrase && { id: phrase.id, name: doc.view.quote(phrase.span) };
  const evidence: Evidence[] = [];
  const add = (role: Evidence['role'] & string, span: Span | null | undefined) => {
    if (span && !evidence.some((other) => other.role === role && other.start === span.start))
      evidence.push({ role, start: span.start, end: span.end });
  };
  for (const claim of claims) {
    add('level', claim.level?.span);
    add('recipient', claim.recipient.span);
    add('category', claim.category?.span);
    add('program', claim.program?.span);
  }
  add('program', program?.span);
  add('organizer', organizer?.span);
  add('year', year?.span);
  add('streak', streak?.span);
  return {
    recipient: { id: place.id, name: place.name },
    program: named(program),
    organizer: named(organizer),
    category: named(category),
    level: { text: level ? doc.view.quote(level.words) : null, rank: level?.rank ?? 'unspecified' },
    alsoRank: first((claim) => claim.level?.alsoRank ?? null),
    year: year?.value ?? null,
    streak: streak?.value ?? null,
    status: main.past ? 'past' : 'received',
    basis: main.carried.length > 0 ? 'inferred' : 'stated',
    evidence: evidence as [Evidence, ...Evidence[]],
    rule: main.rule,
  };
}

function yearIn(doc: Doc, program: Phrase | null) {
  const match = program && /(?:19|20)\d{2}/.exec(doc.view.text.slice(program.span.start, program.span.end));
  if (!match) return null;
  const start = program.span.start + match.index;
  return { value: Number(match[0]), span: { start, end: start + 4 } };
}
