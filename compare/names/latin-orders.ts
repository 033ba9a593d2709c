import { lettersOf, type LatinPart, type LatinWord, type LatinWords } from './latin-words.js';

/** Which letters of a name may be its surname and which its given name. */
export interface Order {
  readonly surname: readonly LatinPart[];
  readonly given: readonly LatinPart[];
  /** For an order or a word boundary that is not the usual one. */
  readonly penalty: number;
  /** Syllables that the given name has to have. */
  readonly leastGiven: number;
}

/** `Junhee Park`. */
const GIVEN_FIRST = 0.25;
/** `Seogangseok`, `Nam Koong Min`. */
const UNUSUAL_WORDS = 0.5;
/** `Seongjang Hyun` for Seong Jang-hyun: a guess that tells nothing unless the whole name fits. */
export const WRONG_SPACE = 1;

const LONGEST_SURNAME = 8;

/** All orders in which the words may stand; none for no words. A surname that is no word of its own has to be listed. */
export function latinOrders({ words, hasComma }: LatinWords, isListed: (surname: string) => boolean): Order[] {
  const [first, second, ...others] = words;
  if (!first) return [];
  if (!second) return ordersOfOneWord(first, isListed);
  const rest = [second, ...others];
  const surnameFirst: Order = { surname: first, given: rest.flat(), penalty: 0, leastGiven: 1 };
  if (hasComma) return [surnameFirst];
  const orders = [
    surnameFirst,
    { surname: rest.at(-1)!, given: [first, ...rest.slice(0, -1)].flat(), penalty: GIVEN_FIRST, leastGiven: 1 },
  ];
  if (others.length > 0 && isListed(lettersOf([...first, ...second]))) {
    orders.push({ surname: [...first, ...second], given: others.flat(), penalty: UNUSUAL_WORDS, leastGiven: 1 });
  }
  for (const { surname, given } of beginnings(first, isListed)) {
    orders.push({ surname, given: [...given, ...rest.flat()], penalty: WRONG_SPACE, leastGiven: 1 });
  }
  return orders;
}

/** One word is hardly ever a surname and a given name of one syllable. */
function ordersOfOneWord(word: LatinWord, isListed: (surname: string) => boolean): Order[] {
  const orders = beginnings(word, isListed).map((parting): Order => ({
    ...parting,
    penalty: UNUSUAL_WORDS,
    leastGiven: 2,
  }));
  if (word.length < 2) return orders;
  return [
    ...orders,
    { surname: word.slice(0, 1), given: word.slice(1), penalty: UNUSUAL_WORDS, leastGiven: 2 },
    { surname: word.slice(-1), given: word.slice(0, -1), penalty: UNUSUAL_WORDS + GIVEN_FIRST, leastGiven: 2 },
  ];
}

/** Each beginning of a word's first part that is a surname, with what is left. */
function beginnings(
  [first, ...rest]: LatinWord,
  isListed: (surname: string) => boolean,
): Pick<Order, 'surname' | 'given'>[] {
  if (!first || first.isInitial) return [];
  const part = (letters: string): LatinPart => ({ letters, isInitial: false });
  const found: Pick<Order, 'surname' | 'given'>[] = [];
  for (let end = 1; end <= Math.min(LONGEST_SURNAME, first.letters.length - 1); end++) {
    const surname = first.letters.slice(0, end);
    if (isListed(surname)) found.push({ surname: [part(surname)], given: [part(first.letters.slice(end)), ...rest] });
  }
  return found;
}
