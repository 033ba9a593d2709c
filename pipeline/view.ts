import type { Span, View } from './types.js';

/**
 * Makes the text that rules read: NFC, full-width ASCII, spaces and middle dots plain. Not NFKC, which would turn ㆍ
 * into a jamo, ① into 1 and ㈜ into three characters. Every replacement but composition is one unit for one unit.
 */
export function makeView(source: string): View {
  const { text: composed, starts } = compose(source);
  const text = composed.replace(EXOTIC, plain);
  const folded = text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()).replace(/[‘’]/g, "'");
  const toSource = starts
    ? ({ start, end }: Span): Span => ({ start: starts[start]!, end: end > start ? starts[end]! : starts[start]! })
    : ({ start, end }: Span): Span => ({ start, end });
  return {
    text,
    folded,
    toSource,
    quote(span) {
      const place = toSource(span);
      return source.slice(place.start, place.end).normalize('NFC').replace(/\s+/g, ' ').trim();
    },
  };
}

const EXOTIC = /[\uFF01-\uFF5E\u00A0\u2000-\u200A\u202F\u3000ㆍ‧・･∙⋅•ᆞ․]/g;

function plain(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return code === 0xa0 || code === 0x202f || code === 0x3000 || (code >= 0x2000 && code <= 0x200a) ? ' ' : '·';
}

/**
 * NFC with a table of where each unit began. A cluster is a character with the marks and jamo that may compose with it
 * (한 in NFD is three units); all units of a composed cluster begin where the cluster began.
 */
function compose(source: string): { text: string; starts: Uint32Array | null } {
  const text = source.normalize('NFC');
  if (text === source) return { text, starts: null };
  const starts: number[] = [];
  let composed = '';
  for (const match of source.matchAll(/[^][\p{M}\u1160-\u11FF]*/gu)) {
    const cluster = match[0].normalize('NFC');
    for (let i = 0; i < cluster.length; i++) starts.push(cluster.length === match[0].length ? match.index + i : match.index);
    composed += cluster;
  }
  starts.push(source.length);
  return { text: composed, starts: Uint32Array.from(starts) };
}
