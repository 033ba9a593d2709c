import type { View } from '../pipeline/types.js';

/**
 * Makes a function that gives the nouns that an article calls a 부문 or 분야, or counts as the kinds of its awards: `바다숲 4곳,
 * 둘레길 5곳 등 총 9곳에 시상했다`. An article is read once.
 */
export function fieldsTold(): (view: View) => ReadonlySet<string> {
  const known = new WeakMap<View, ReadonlySet<string>>();
  return (view) => {
    let told = known.get(view);
    if (!told) known.set(view, (told = read(view)));
    return told;
  };
}

function read({ text }: View): ReadonlySet<string> {
  const told = new Set<string>();
  for (const { groups } of text.matchAll(NAMED)) told.add(groups!['name']!);
  for (const [row] of text.matchAll(COUNTED)) for (const [, name] of row.matchAll(MEMBER)) told.add(name!);
  return told;
}

const NAMED = /(?<![가-힣·])(?<name>[가-힣·]{2,12}) ?(?:부문|분야)(?![별가장])/g;
const COUNTED =
  /(?<![가-힣])[가-힣·]{2,12} \d{1,3}[곳개건팀](?:(?:, ?| 및 |[와과] )[가-힣·]{2,12} \d{1,3}[곳개건팀]){1,5} ?등 (?:총|모두) ?\d{1,3}/g;
const MEMBER = /([가-힣·]{2,12}) \d{1,3}[곳개건팀]/g;
