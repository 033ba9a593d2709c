/**
 * A path below a folder for each id, in their order, without an ending. Ids come from outside: none of them leads out of
 * the folder, names what a system keeps for itself, or takes the place of another, on systems too that see no
 * difference between large and small letters.
 */
export function fileNames(ids: readonly string[]): string[] {
  const taken = new Set<string>();
  return ids.map((id) => {
    const parts = id.normalize('NFC').split('/').filter(Boolean);
    const wanted = parts.map(safePart).join('/') || '_';
    let name = wanted;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted}-${number}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

/** Characters of a part; 3 bytes each in Korean, of 255 that a file system takes. */
const LONGEST = 60;

function safePart(part: string): string {
  const plain = [...part.replace(/[^\p{L}\p{M}\p{N}_.-]+/gu, '-')].slice(0, LONGEST).join('');
  const inside = plain.replace(/^\.+|(?<!\.)\.+$/g, '');
  return inside === '' || /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(inside) ? `_${inside}` : inside;
}
