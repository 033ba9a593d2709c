import type { Language, Term } from '../../pipeline/types.js';

/** Those of a level's names that are looked for: not the weak ones, but for those that the words beside them explain. */
export function namesSought(term: Term, language: Language): readonly string[] {
  const [weak, alone] = language === 'ko' ? ['weakKo', 'aloneKo'] : ['weakEn', 'aloneEn'];
  const left = new Set(wordsOf(term, weak!));
  for (const name of wordsOf(term, alone!)) left.delete(name);
  // Names that hold a quoted letter or a bracket are read by the forms.
  return (term.names[language] ?? []).filter((name) => !left.has(name) && !/[‘'"(]/.test(name.replace(/['’]s /, '')));
}

/** An attribute that is a list of words. */
export const wordsOf = (term: Term, attribute: string): readonly string[] =>
  (term[attribute] as readonly string[] | undefined) ?? [];

/** Translators write Award and Prize for one another, `Progress Prize`, `Special Award`, but where both are `known` names. */
export function withVariants(given: string, known: ReadonlySet<string>): string[] {
  const other = given.replace(/\b(?:Award|Prize)$/i, (word) =>
    word === 'Award' ? 'Prize' : word === 'Prize' ? 'Award' : word,
  );
  return (known.has(other) ? [given] : [given, other]).flatMap(withPlural);
}

const withPlural = (name: string): string[] =>
  /(?:award|prize|commendation|citation|institution|organization)$/i.test(name) ? [name, `${name}s`] : [name];
