/**
 * Text as it may stand in HTML, between tags or in a quoted attribute. Characters that nobody sees but that move,
 * hide or break others (bidi controls, zero-width and other controls, lone surrogates) become their names in brackets:
 * [U+202E].
 */
export function escapeText(text: string): string {
  return text
    .replace(/[&<>"']/g, (character) => ENTITIES[character]!)
    .replace(UNSEEN, (character) => `[${codeName(character)}]`);
}

/** The name of a character: U+202E. */
export function codeName(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Cuts a text before and behind each character that cannot be seen; these are the pieces at odd places. */
export function splitAtUnseen(text: string): string[] {
  return text.split(UNSEEN);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** All but tab and line feed; the joiner stays where it joins pictures (👩‍🌾), which is what it is for. */
const UNSEEN =
  /((?![\t\n\u200D])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}]\uFE0F?)\u200D|\u200D(?!\p{Extended_Pictographic}))/gu;
