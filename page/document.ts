import { hash } from 'node:crypto';
import { script, styleOf } from './asset.js';
import { html, markupOf, trusted, type Html } from './html.js';

export interface Document {
  readonly title: string;
  /** Class of the body, by which the style tells the pages apart. */
  readonly kind: 'view' | 'report';
  readonly body: Html;
}

/**
 * A whole page with its style and its script inside. Its policy lets nothing else run or load: the two are named by
 * their hashes, so that whatever a text might smuggle in is dead.
 */
export function document({ title, kind, body }: Document): string {
  const style = styleOf(kind);
  const code = script();
  const policy = [
    "default-src 'none'",
    `style-src ${hashOf(style)}`,
    `script-src ${hashOf(code)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `${markupOf(
    html`<!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta http-equiv="Content-Security-Policy" content="${policy}" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <meta name="referrer" content="no-referrer" />
          <title>${title}</title>
          ${trusted(`<style>${style}</style>`)}
        </head>
        <body class="${kind}">
          ${body} ${trusted(`<script>${code}</script>`)}
        </body>
      </html>`,
  )}\n`;
}

function hashOf(code: string): string {
  return `'sha256-${hash('sha256', code, 'base64')}'`;
}
