import type { ArticleRecord, RecordAwardEvidence } from '../schemas/generated/record.js';
import type { FactList, SaidFact } from './types.js';

/** A fact of a record in the form of a fixture, beside the fact itself. */
export interface GotFact {
  readonly said: SaidFact;
  readonly fact: ArticleRecord[FactList][number];
}

/** The facts of a record in the form of a fixture: without offsets, ids of their own and rules, quotes in NFC. */
export function sayFacts(record: ArticleRecord): Record<FactList, GotFact[]> {
  return {
    mayors: record.mayors.map((fact) => {
      const { name, also, title, district, status, basis } = fact;
      const spelled = also.length > 0 ? { also } : {};
      return { fact, said: { name, ...spelled, title, district, status, basis, evidence: quotes(fact.evidence) } };
    }),
    districts: record.districts.map((fact) => {
      const { name, id, candidates } = fact;
      return { fact, said: { name, id, ...(candidates && { candidates }), evidence: quotes(fact.evidence) } };
    }),
    categories: record.categories.map((fact) => {
      const { name, id } = fact;
      return { fact, said: { name, id, evidence: quotes(fact.evidence) } };
    }),
    awards: record.awards.map((fact) => {
      const { recipient, program, organizer, category, level, alsoRank, year, streak, status, basis } = fact;
      const said = { recipient, program, organizer, category, level: level.text, rank: level.rank };
      return { fact, said: { ...said, alsoRank, year, streak, status, basis, evidence: quotesByRole(fact.evidence) } };
    }),
    bullets: record.bullets.map((fact) => {
      const { text, mark, kind, category } = fact;
      return { fact, said: { text, mark, kind, category, evidence: quotes(fact.evidence) } };
    }),
  };
}

function quotes(evidence: readonly { readonly text: string }[]): string[] {
  return evidence.map(({ text }) => text.normalize('NFC').replace(/\s+/g, ' '));
}

function quotesByRole(evidence: readonly RecordAwardEvidence[]): Record<string, string[]> {
  const byRole: Record<string, string[]> = {};
  for (const { role = 'other', text } of evidence) (byRole[role] ??= []).push(...quotes([{ text }]));
  return byRole;
}
