/**
 * Whether bytes that are not UTF-8 look like Korean in CP949: more than half of their characters outside ASCII are among
 * the 2,350 syllables of KS X 1001, which are nearly all that is ever written. Of a page in a Western encoding hardly
 * any are: behind a curly quote stands a letter, which gives a syllable that only CP949 adds ("Gwanak\x92s": 뭩).
 */
export function isKoreanCp949(bytes: Uint8Array): boolean {
  let syllables = 0;
  let others = 0;
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at]!;
    if (lead < 0x80) continue;
    const trail = bytes[++at] ?? 0;
    // 가 is B0 A1, 힝 is C8 FE.
    if (lead >= 0xb0 && lead <= 0xc8 && trail >= 0xa1) syllables++;
    else others++;
  }
  return syllables > others;
}
