import { disassemble } from 'es-hangul';
import type { Term } from '../../pipeline/types.js';

/** A Hangul letter that some Latin letters may spell. */
export interface Letter {
  /** As es-hangul takes a syllable apart: ㅗㅏ for ㅘ. */
  readonly hangul: string;
  readonly cost: number;
  /** Of a vowel: whether it is spelled so only without a consonant before it, or only with one. */
  readonly onset: 'any' | 'none' | 'some';
  /** Of a vowel: what it costs more where no consonant follows. */
  readonly openCost: number;
}

/** A spelled syllable parted in one way, with what each of its parts may be. */
export interface Parting {
  readonly onsets: readonly Letter[];
  readonly vowel: string;
  readonly vowels: readonly Letter[];
  readonly codas: readonly Letter[];
}

/** Hangul letters by their spellings, at each place of a syllable. */
export interface Letters {
  /** All ways to part the letters of one syllable; the vowels are empty where nothing known spells one. */
  partings(spelled: string): readonly Parting[];
  /** The consonants, and the vowels, with which a syllable may begin that is spelled with this letter first. */
  beginnings(letter: string): { readonly consonants: ReadonlySet<string>; readonly vowels: ReadonlySet<string> };
}

/** A spelling that is seldom used. */
export const RARE = 1;
/** A vowel without its y. */
const DROPPED = 2;
const LONGEST_CONSONANT = 3;

/** Compiles the rule set `romanization`. */
export function lettersOf(terms: readonly Term[]): Letters {
  // ㅇ before a vowel, and no final consonant, are spelled by nothing.
  const onsets = tableOf(terms, 'onset', 'ㅇ');
  const vowels = tableOf(terms, 'vowel', null);
  const codas = tableOf(terms, 'coda', '');
  return {
    partings(spelled) {
      const found: Parting[] = [];
      for (let start = 0; start <= LONGEST_CONSONANT && start < spelled.length; start++) {
        const first = onsets.get(spelled.slice(0, start));
        if (!first) continue;
        for (let end = spelled.length; end > start && spelled.length - end <= LONGEST_CONSONANT; end--) {
          const last = codas.get(spelled.slice(end));
          const vowel = spelled.slice(start, end);
          if (last) found.push({ onsets: first, vowel, vowels: vowels.get(vowel) ?? [], codas: last });
        }
      }
      return found;
    },
    beginnings: (letter) => ({ consonants: startingWith(letter, onsets), vowels: startingWith(letter, vowels) }),
  };
}

function tableOf(
  terms: readonly Term[],
  position: string,
  silent: string | null,
): ReadonlyMap<string, readonly Letter[]> {
  const table = new Map<string, Letter[]>();
  if (silent !== null) table.set('', [{ hangul: silent, cost: 0, onset: 'any', openCost: 0 }]);
  for (const term of terms.filter((one) => one['position'] === position)) {
    const isListed = (list: string, spelled: string): boolean =>
      (term[list] as string[] | undefined)?.includes(spelled) === true;
    for (const spelled of term.names.en ?? []) {
      const isDropped = isListed('droppedEn', spelled);
      const letters = (term.names.ko ?? []).map((written): Letter => ({
        hangul: disassemble(written),
        cost: isDropped ? DROPPED : isListed('rareEn', spelled) ? RARE : 0,
        onset: isDropped ? 'some' : isListed('bareEn', spelled) ? 'none' : 'any',
        openCost: isListed('closedEn', spelled) ? RARE : 0,
      }));
      table.set(spelled, [...(table.get(spelled) ?? []), ...letters]);
    }
  }
  return table;
}

function startingWith(letter: string, table: ReadonlyMap<string, readonly Letter[]>): Set<string> {
  const spelled = [...table].filter(([spelling]) => spelling.startsWith(letter));
  return new Set(spelled.flatMap(([, letters]) => letters.map(({ hangul }) => hangul)));
}
