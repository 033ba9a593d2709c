/**
 * The strings of which every match of an expression holds at least one, read off its source: of `(?:우수|장려)상`
 * 우수상 and 장려상. Null where the expression requires none. What a positive look-around requires counts too, so the strings
 * are those of the text that is searched rather than of the match alone. Knows the syntax of the flag `u`, without `i`.
 */
export function requiredStrings(source: string): readonly string[] | null {
  return required(new Reader(source).alternatives());
}

/** What a part of an expression says about the text that it matches. */
interface Part {
  /** All that it can match, where that is little; a look-around and an anchor match the empty string. */
  readonly exact: readonly string[] | null;
  /** Strings of which the text holds at least one. */
  readonly needed: readonly string[] | null;
}

const ANYTHING: Part = { exact: null, needed: null };
const NOTHING: Part = { exact: [''], needed: null };

/** Strings of one part, and members of a class; more of them say little. */
const MOST = 128;
const MOST_OF_CLASS = 6;

class Reader {
  #at = 0;
  constructor(private readonly source: string) {}

  /** Reads as far as the bracket that closes the alternatives, or the end. */
  alternatives(): Part {
    const branches = [this.#sequence()];
    while (this.#take('|')) branches.push(this.#sequence());
    return branches.length === 1 ? branches[0]! : either(branches);
  }

  #sequence(): Part {
    const parts: Part[] = [];
    while (this.#at < this.source.length && !'|)'.includes(this.source[this.#at]!)) {
      const part = this.#atom();
      parts.push(this.#quantified(part));
    }
    return inRow(parts);
  }

  #atom(): Part {
    if (this.#take('(')) return this.#group();
    if (this.#take('[')) return this.#characterClass();
    if (this.#take('\\')) return this.#escape();
    if (this.#take('.')) return ANYTHING;
    if (this.#take('^') || this.#take('$')) return NOTHING;
    const character = String.fromCodePoint(this.source.codePointAt(this.#at)!);
    this.#at += character.length;
    return { exact: [character], needed: null };
  }

  #group(): Part {
    const opening = /^\?(?:<?[=!]|:|<[^>]+>)/.exec(this.source.slice(this.#at))?.[0] ?? '';
    this.#at += opening.length;
    const inside = this.alternatives();
    this.#at++;
    if (opening.endsWith('!')) return NOTHING;
    return opening.endsWith('=') ? { exact: [''], needed: required(inside) } : inside;
  }

  #characterClass(): Part {
    const end = endOfClass(this.source, this.#at);
    const members = this.source.slice(this.#at, end);
    this.#at = end + 1;
    if (members.length > MOST_OF_CLASS || /^\^|\\|.-./u.test(members)) return ANYTHING;
    return { exact: [...members], needed: null };
  }

  #escape(): Part {
    const escape = /^(?:u\{[^}]*\}|u[\dA-Fa-f]{4}|x[\dA-Fa-f]{2}|[pP]\{[^}]*\}|k<[^>]*>|c.|\d+|.)/u.exec(
      this.source.slice(this.#at),
    )![0];
    this.#at += escape.length;
    if (escape === 'b' || escape === 'B') return NOTHING;
    return /^\w/.test(escape) ? ANYTHING : { exact: [escape], needed: null };
  }

  #quantified(part: Part): Part {
    if (!QUANTIFIES.test(this.source[this.#at] ?? '')) return part;
    const quantifier = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/.exec(this.source.slice(this.#at));
    if (!quantifier) return part;
    this.#at += quantifier[0].length;
    const [sign] = quantifier[0];
    if (sign === '?') return { exact: part.exact && [...part.exact, ''], needed: null };
    if (sign === '*' || quantifier[1] === '0') return ANYTHING;
    return { exact: null, needed: required(part) };
  }

  #take(character: string): boolean {
    if (this.source[this.#at] !== character) return false;
    this.#at++;
    return true;
  }
}

const QUANTIFIES = /[?*+{]/;

function endOfClass(source: string, start: number): number {
  let end = start;
  while (source[end] !== ']') end += source[end] === '\\' ? 2 : 1;
  return end;
}

function required({ exact, needed }: Part): readonly string[] | null {
  const strings = better(exact, needed);
  return strings && withoutLonger(strings);
}

/** Where `Award` is required, `Awards` says nothing more. */
function withoutLonger(strings: readonly string[]): readonly string[] {
  return strings.filter((string) => !strings.some((other) => other !== string && string.includes(other)));
}

function either(branches: readonly Part[]): Part {
  const union = (lists: readonly (readonly string[] | null)[]): readonly string[] | null => {
    if (lists.includes(null)) return null;
    const all = [...new Set(lists.flatMap((list) => list!))];
    return all.length > MOST ? null : all;
  };
  const needed = union(branches.map(required));
  return { exact: union(branches.map(({ exact }) => exact)), needed: needed && withoutLonger(needed) };
}

/** Of parts side by side that are exact the strings are joined: `[Ww]` and `on` to `Won` and `won`. */
function inRow(parts: readonly Part[]): Part {
  let needed: readonly string[] | null = null;
  let run: readonly string[] = [''];
  let isExact = true;
  for (const part of parts) {
    needed = better(needed, part.needed);
    const joined: readonly string[] | null = part.exact && product(run, part.exact);
    if (joined) {
      run = joined;
      continue;
    }
    isExact = false;
    needed = better(needed, run);
    run = part.exact ?? [''];
  }
  return isExact ? { exact: run, needed } : { exact: null, needed: better(needed, run) };
}

function product(first: readonly string[], second: readonly string[]): readonly string[] | null {
  if (first.length === 1 && second.length === 1) return [first[0]! + second[0]!];
  if (first.length * second.length > MOST) return null;
  return [...new Set(first.flatMap((head) => second.map((tail) => head + tail)))];
}

/** Of two lists of which each is required the one that occurs less often: the one whose shortest string is longer. */
function better(a: readonly string[] | null, b: readonly string[] | null): readonly string[] | null {
  const [first, second] = [a === null ? 0 : rarity(a), b === null ? 0 : rarity(b)];
  if (first === 0 && second === 0) return null;
  return second > first || (second === first && b!.length < a!.length) ? b : a;
}

/** How rare the commonest of the strings is; 0 where one is empty, or none is there. A syllable tells as much as two letters. */
function rarity(strings: readonly string[]): number {
  const weigh = (sign: string) => (COMMON.test(sign) ? 1 : sign >= '가' ? 2 : 3);
  const weights = strings.map((string) => [...string].reduce((sum, sign) => sum + weigh(sign), 0));
  return weights.length === 0 ? 0 : Math.min(...weights);
}

const COMMON = /[\w ,.·()‘’“”'"-]/;
