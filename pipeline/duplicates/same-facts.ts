import { compileTerms, type TermMatcher } from '../match.js';
import type { Block, Language, Rules, Term, View } from '../types.js';
import { contentWords } from './content-words.js';

/**
 * Whether nothing that a fact is made of stands in one of two paragraphs alone: a number, a government, a person with a
 * title, an award level, a program, an organizer, a category, a quoted name, any other proper name of an English text,
 * a list that the earlier one lacks. "Gwanak-gu … 2023 …" and "Seongdong-gu … 2024 …" in the same words do not agree.
 */
export function sameFacts(rules: Rules): (view: View, earlier: Block, later: Block) => boolean {
  const known = new Map<Language, Known>();
  return (view, earlier, later) => {
    const language = later.language === 'en' ? 'en' : 'ko';
    let own = known.get(language);
    // Compiled when the first pair asks: most articles have none.
    if (!own) known.set(language, (own = compileKnown(rules, language)));
    return (
      agree(listItems(view, earlier), listItems(view, later)) &&
      agree(numbers(view, earlier), numbers(view, later)) &&
      quotesStandIn(view, earlier, later) &&
      quotesStandIn(view, later, earlier) &&
      (language === 'ko'
        ? agree(titled(own, view, earlier), titled(own, view, later))
        : sameNames(view, earlier, later)) &&
      own.gazetteers.every((matcher) => agree(ids(matcher, view, earlier), ids(matcher, view, later)))
    );
  };
}

interface Known {
  readonly gazetteers: readonly TermMatcher[];
  readonly titles: TermMatcher;
}

const GAZETTEERS = ['districts', 'award-levels', 'programs', 'organizers', 'categories'];

function compileKnown(rules: Rules, language: Language): Known {
  const names = (term: Term): readonly string[] => {
    const weak = (language === 'en' ? term['weakEn'] : term['weakKo']) as readonly string[] | undefined;
    return (term.names[language] ?? []).filter((name) => !weak?.includes(name));
  };
  const gazetteers = GAZETTEERS.flatMap((name) =>
    rules.sets.has(name) ? [compileTerms(rules.terms(name), language, { names })] : [],
  );
  return { gazetteers, titles: compileTerms(rules.terms('titles'), language) };
}

function agree(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((one) => b.has(one));
}

function ids(matcher: TermMatcher, view: View, { span }: Block): Set<string> {
  return new Set(matcher.find(view, span).map(({ term }) => term.id));
}

/** The later paragraph must not take with it items that stand in it alone. */
function listItems(view: View, { span }: Block): Set<string> {
  return new Set(
    view.text.slice(span.start, span.end).match(/[▲△▴▵▶▷▸▹►▻▼▽◆◇■□▣◈●○◎][^▲△▴▵▶▷▸▹►▻▼▽◆◇■□▣◈●○◎]{1,80}/g) ?? [],
  );
}

function numbers(view: View, { span }: Block): Set<string> {
  return new Set(view.folded.slice(span.start, span.end).match(NUMBER) ?? []);
}

const NUMBER =
  /\d+(?:[.,]\d+)*|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|double|triple)\b|(?:[첫두세네열]|다섯|여섯|일곱|여덟|아홉) ?(?:[번곳개해명]|차례|가지|부문|분야)/g;

/** A phrase that one paragraph quotes and the other says without quotes is in both. */
function quotesStandIn(view: View, from: Block, other: Block): boolean {
  const words = contentWords(view, other);
  for (const [, quoted] of view.folded.slice(from.span.start, from.span.end).matchAll(QUOTED)) {
    const phrase = quoted!.replace(/\s+/g, ' ').trim();
    // A whole sentence in quotes is what somebody said, which the other may report.
    if (phrase.length <= 60 && ![...stemsOf(phrase)].every((stem) => words.has(stem))) return false;
  }
  return true;
}

const QUOTED = /(?<![a-z])["“'‘`「『]([^"“”'‘’`「」『』]{2,80})["”'’`」』]/g;

function stemsOf(phrase: string): Set<string> {
  const view = { folded: phrase } as View;
  return contentWords(view, { span: { start: 0, end: phrase.length } } as Block);
}

/** "박준희 구청장", "구청장 박준희": the words beside each title. */
function titled({ titles }: Known, view: View, { span }: Block): Set<string> {
  const beside = titles
    .find(view, span)
    .flatMap(({ start, end }) => [
      /([가-힣]{2,4}) $/.exec(view.text.slice(Math.max(span.start, start - 6), start))?.[1],
      /^ ([가-힣]{2,4})/.exec(view.text.slice(end, Math.min(span.end, end + 6)))?.[1],
    ]);
  return new Set(beside.filter((name) => name !== undefined));
}

/** Every word that stands capitalised inside a sentence of one paragraph stands in the other, however written. */
function sameNames(view: View, a: Block, b: Block): boolean {
  return namesStandIn(view, a, b) && namesStandIn(view, b, a);
}

function namesStandIn(view: View, from: Block, other: Block): boolean {
  const words = contentWords(view, other);
  const names = view.text.slice(from.span.start, from.span.end).match(/(?<=[a-z,;:)] )[A-Z][A-Za-z-]+/g) ?? [];
  return names.every((name) => [...stemsOf(name.toLowerCase())].every((stem) => words.has(stem)));
}
