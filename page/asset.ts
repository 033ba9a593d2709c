import { readFileSync } from 'node:fs';

/** The style or the script of the pages, which lie beside this file. */
export function asset(name: 'page.css' | 'page.js'): string {
  return readFileSync(new URL(`assets/${name}`, import.meta.url), 'utf8');
}
