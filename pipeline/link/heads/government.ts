import type { Block, Doc, Mention, Place } from '../../types.js';

/** Units whose head bears a title: 구청장 a gu's, `Governor` a gun's or a province's. */
export function unitsOf(title: string): readonly string[] {
  if (title.endsWith('구청장') || title === '청장') return ['gu'];
  if (title.endsWith('시장')) return ['si'];
  if (title.endsWith('군수')) return ['gun'];
  if (title.endsWith('지사')) return ['do'];
  const english = title.toLowerCase();
  if (/district|ward/.test(english)) return ['gu'];
  if (/county|magistrate/.test(english)) return ['gun'];
  if (/gov/.test(english)) return ['gun', 'do'];
  return ['gu', 'si', 'gun'];
}

/** The unit of a place by its name: gu, si, gun, do; an upper-tier city is a si. */
export function unitOf({ id, name, tier }: Place): string {
  const unit = id?.match(/-(gu|si|gun)$/)?.[1];
  if (unit) return unit;
  if (/도$|Province|State|-do$/.test(name)) return 'do';
  if (tier === 'upper') return PROVINCES.test(id ?? '') ? 'do' : 'si';
  if (/구$|-gu$|District$/.test(name)) return 'gu';
  return /군$|-gun$|County$/.test(name) ? 'gun' : 'si';
}

const PROVINCES = /^kr-(?:gyeonggi|gangwon|chungbuk|chungnam|jeonbuk|jeonnam|gyeongbuk|gyeongnam|jeju)$/;

/**
 * The government whose head speaks where the sentence does not say: that of a heading line right above (◇동구), the one
 * that the section names most, the nearest before in the block, the first of the section, the only one of the article.
 * Returns its index in `doc.places`, or null.
 */
export function governmentAt(mention: Mention, title: string, doc: Doc): number | null {
  const units = unitsOf(title);
  const fitting = [...doc.places.entries()].filter(
    ([, place]) => place.tier !== 'administrative' && units.includes(unitOf(place)),
  );
  if (fitting.length === 0) return null;
  const { section } = doc.blocks[mention.block]!;
  const inSection = fitting
    .map(([index, place]) => ({
      index,
      mentions: place.mentions.filter(({ block }) => doc.blocks[block]!.section === section),
    }))
    .filter(({ mentions }) => mentions.length > 0);

  const above = headingAbove(mention, doc);
  const headed =
    above === null ? undefined : inSection.find(({ mentions }) => mentions.some(({ block }) => block === above));
  if (headed) return headed.index;

  const most = Math.max(0, ...inSection.map(({ mentions }) => mentions.length));
  const leading = inSection.filter(({ mentions }) => mentions.length === most);
  if (most > 1 && leading.length === 1) return leading[0]!.index;

  let nearest: number | null = null;
  let end = -1;
  for (const { index, mentions } of inSection) {
    for (const { block, span } of mentions) {
      if (block === mention.block && span.end <= mention.span.start && span.end > end)
        [nearest, end] = [index, span.end];
    }
  }
  if (nearest !== null) return nearest;
  if (leading.length > 0) {
    return leading.reduce((first, other) =>
      other.mentions[0]!.span.start < first.mentions[0]!.span.start ? other : first,
    ).index;
  }
  const basic = fitting.filter(([, { tier, mentions }]) => tier !== 'upper' && mentions.length > 0);
  return basic.length === 1 ? basic[0]![0] : null;
}

/** The live block before, where it is a heading of one name: ◇완도군, ▲서울 노원구. */
function headingAbove({ block }: Mention, { blocks }: Doc): number | null {
  for (let index = block - 1; index >= 0; index--) {
    const { span, drop }: Block = blocks[index]!;
    if (drop) continue;
    return span.end - span.start <= 14 ? index : null;
  }
  return null;
}
