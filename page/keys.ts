import { html, type Html } from './html.js';

/** What the keyboard does, folded; `what` there may be many of on the page. */
export function keysHelp(what: 'article' | 'story'): Html {
  const keys = [
    [['n', 'p'], 'next, previous mark'],
    [['j', 'k'], `next, previous ${what}`],
    [['/'], `find ${what === 'article' ? 'an article' : 'a story'}`],
    [['Esc'], 'let go'],
  ] as const;
  return html`<details class="keys">
    <summary>Keys</summary>
    <dl>
      ${keys.map(
        ([names, does]) =>
          html`<div>
            <dt>${names.map((name) => html`<kbd>${name}</kbd> `)}</dt>
            <dd>${does}</dd>
          </div>`,
      )}
    </dl>
  </details>`;
}
