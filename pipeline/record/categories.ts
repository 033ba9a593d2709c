import type { Doc, Mention, Named, Span } from '../types.js';
import { fold } from '../match.js';
import { inOrder, keyOf } from './places.js';

/** A category that the record lists, with all its places in the view. */
export interface Category extends Named {
  readonly rule: string;
  readonly spans: readonly Span[];
}

/** The categories of awards and of list headings, one for each id or name, in the order of their first places. */
export function categoriesOf(doc: Doc): Category[] {
  const mentions = new Map<number, Mention>();
  for (const mention of doc.mentions) if (mention.kind === 'category') mentions.set(keyOf(mention.span), mention);

  const ofAwards = doc.awards.flatMap(({ category, evidence, rule }): Category[] => {
    if (!category) return [];
    const places = evidence.filter(({ role }) => role === 'category');
    const spans = places.length > 0 ? places : evidence;
    return [{ ...category, rule: mentions.get(keyOf(spans[0]!))?.rule ?? rule, spans }];
  });
  const headings = new Map<number, Category>();
  for (const { category: span, rule } of doc.bullets) {
    if (!span || headings.has(keyOf(span))) continue;
    const mention = mentions.get(keyOf(span));
    const name = doc.view.quote(span);
    headings.set(keyOf(span), { id: mention?.id ?? null, name, rule: mention?.rule ?? rule, spans: [span] });
  }
  return united([...ofAwards, ...headings.values()]);
}

/** Those of one id are one; a name without an id joins the first of that name. */
function united(categories: readonly Category[]): Category[] {
  const names = categories.map(({ name }) => fold(name));
  const idOfName = new Map<string, string>();
  for (const [index, { id }] of categories.entries()) {
    if (id !== null && !idOfName.has(names[index]!)) idOfName.set(names[index]!, id);
  }
  const groups = new Map<string, Category[]>();
  for (const [index, category] of categories.entries()) {
    const id = category.id ?? idOfName.get(names[index]!);
    const key = id === undefined ? `name ${names[index]!}` : `id ${id}`;
    const group = groups.get(key);
    if (group) group.push(category);
    else groups.set(key, [category]);
  }
  const all = [...groups.values()].map((group) => {
    const { id, name, rule } = group.find(({ id }) => id !== null) ?? group[0]!;
    return { id, name, rule, spans: inOrder(group.flatMap(({ spans }) => spans)) };
  });
  return all.sort((a, b) => a.spans[0]!.start - b.spans[0]!.start);
}
