import { readFileSync } from 'node:fs';

const STYLES = {
  view: ['base', 'marks', 'bar', 'articles', 'text', 'view', 'narrow', 'paper'],
  report: ['base', 'marks', 'bar', 'articles', 'text', 'report', 'verdict', 'side-by-side', 'narrow', 'paper'],
};

/** Each stands on those before it. */
const SCRIPTS = ['facts', 'articles', 'filters', 'pointing'];

/** The style of a page; its parts lie in `assets/`. */
export function styleOf(page: 'view' | 'report'): string {
  return STYLES[page].map((name) => asset(`${name}.css`)).join('\n');
}

/** The script of both pages. */
export function script(): string {
  return SCRIPTS.map((name) => asset(`${name}.js`)).join('\n');
}

function asset(name: string): string {
  return readFileSync(new URL(`../page/assets/${name}`, import.meta.url), 'utf8');
}
