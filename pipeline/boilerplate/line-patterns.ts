import type { Block, Language, Pattern, Rules, View } from '../types.js';
import { once } from '../once.js';
import { findingOf, type Finding } from './finding.js';

/**
 * Matches a whole line against the patterns of the sets `outlets/…` in the block's language. One expression holds them
 * all, since most lines match none; which one it was is asked afterwards. A line of more than 120 characters is asked
 * only if it has a sign of layout (©, a bar, a colon), and only for the patterns with `end` or `long` in their ids.
 */
export function linePatterns(rules: Rules): (view: View, block: Block) => Finding | null {
  const patterns = [...rules.sets].flatMap(([name, set]) => (name.startsWith('outlets/') ? (set.patterns ?? []) : []));
  const long = patterns.filter(({ id }) => /\/(?:end|long)\//.test(id));
  const forShort = compileByLanguage(patterns);
  const forLong = compileByLanguage(long);
  return (view, { span, language }) => {
    const length = span.end - span.start;
    if (length > LONGEST) return null;
    const line = view.text.slice(span.start, span.end);
    if (length <= LONGEST_SHORT) return forShort[language]()(line);
    return LAYOUT.test(line) ? forLong[language]()(line) : null;
  };
}

/** Characters. */
const LONGEST_SHORT = 120;
/** Characters; a longer line is a paragraph or carries one. */
const LONGEST = 320;

const LAYOUT = /[©ⓒ|:]|무단|opyright|\([cC]\)/;

type Match = (line: string) => Finding | null;

function compileByLanguage(patterns: readonly Pattern[]): Record<Language | 'und', () => Match> {
  const inLanguages = (...languages: string[]) =>
    once(() => compile(patterns.filter(({ language }) => languages.includes(language))));
  return { ko: inLanguages('ko', 'any'), en: inLanguages('en', 'any'), und: inLanguages('any') };
}

function compile(patterns: readonly Pattern[]): Match {
  const each = patterns.map(({ id, pattern }) => ({ finding: findingOf(id), expression: new RegExp(pattern, 'u') }));
  // A name may stand in several patterns, but only once in one expression.
  const sources = patterns.map(({ pattern }) => `(?:${pattern.replace(/\(\?<\w+>/g, '(?:')})`);
  const any = new RegExp(sources.join('|') || '(?!)', 'u');
  return (line) => (any.test(line) ? (each.find(({ expression }) => expression.test(line))?.finding ?? null) : null);
}
