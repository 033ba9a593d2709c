import { gazetteerOf, type Government } from '../../../extractors/district/gazetteer.js';
import type { Doc, Mention, Place, Rules } from '../../types.js';
import { mentionsOf } from '../mentions.js';

/** Finds the province or metropolitan city that an English article means by its bare name alone: `Seoul`, `Gangwon`. */
export type UpperFinder = (doc: Doc, mention: Mention, title: string) => Place | null;

/**
 * Makes the finder. Of a title it takes `Mayor` and `Governor` alone; null where the article names no such government, or
 * several. A name that says where a lower one lies (`Jung-gu, Busan`) or opens a longer name (`Busan Station`) is none.
 */
export function upperFinder(rules: Rules): UpperFinder {
  const { stemsEn } = gazetteerOf(rules);
  const uppers = new Map<string, Government>();
  for (const term of rules.terms('districts')) {
    if (term['tier'] !== 'upper') continue;
    for (const stem of (term['shortEn'] as readonly string[] | undefined) ?? []) {
      const [government, ...others] = stemsEn.get(stem.toLowerCase()) ?? [];
      if (government && others.length === 0) uppers.set(stem, government);
    }
  }
  const stems = bareNames([...uppers.keys()]);
  return (doc, mention, title) => {
    if (doc.blocks[mention.block]!.language !== 'en' || !/^(?:mayor|governor)$/i.test(title)) return null;
    const isProvince = /^g/i.test(title);
    const named = new Map<string, Place>();
    const districts = mentionsOf(doc.mentions, 'district');
    for (const { span, drop } of doc.blocks) {
      if (drop) continue;
      for (const { 0: stem, index } of doc.view.text.slice(span.start, span.end).matchAll(stems)) {
        const { id } = uppers.get(stem)!;
        const start = span.start + index;
        if (PROVINCES.test(id) !== isProvince || named.has(id)) continue;
        if (districts.some((other) => other.span.start <= start && start < other.span.end)) continue;
        named.set(id, { id, candidates: [], name: stem, tier: 'upper', mentions: [], rule: 'mayors/en/upper-named' });
      }
    }
    return named.size === 1 ? [...named.values()][0]! : null;
  };
}

const bareNames = (names: readonly string[]): RegExp =>
  new RegExp(`(?<![\\w-]|, )(?:${names.join('|')})(?![\\w-]| [A-Z])`, 'g');

/** The ids of provinces, which have governors. */
export const PROVINCES = /^kr-(?:gyeonggi|gangwon|chungbuk|chungnam|jeonbuk|jeonnam|gyeongbuk|gyeongnam|jeju)$/;
