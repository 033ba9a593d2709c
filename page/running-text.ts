import { codeName, splitAtUnseen } from './escape.js';
import { html, type Html, type Insertable } from './html.js';

/**
 * Words of an article as they are to be read: the names of characters that cannot be seen are drawn in their place, and
 * no line begins with the middle dot of a Korean list. What is drawn is drawn by the style, so that the text of the
 * elements is the text that came in but for what cannot be seen.
 */
export function runningText(text: string): Html {
  const pieces = splitAtUnseen(text);
  return html`${pieces.map((piece, index) =>
    index % 2 === 0 ? joinedAtDots(piece) : html`<span class="unseen" data-name="${codeName(piece)}"></span>`,
  )}`;
}

function joinedAtDots(text: string): Insertable {
  const [first, ...others] = text.split(/(?=[·ㆍ・‧])/);
  return [first, others.map((piece) => html`<i class="join"></i>${piece}`)];
}
