import { josa } from 'es-hangul';
import { isHangul } from '../../pipeline/match.js';
import type { Rules } from '../../pipeline/types.js';
import { endsClause } from '../clause-end.js';
import { isDone } from './item-form.js';
import { wordEnding, wordSet, withoutEnding } from './words.js';

/** A word of a sentence, as spaces part them, and where it begins. */
export interface Word {
  readonly start: number;
  readonly text: string;
}

/** A particle at the end of a word, and what stands before it. */
export interface Particle {
  readonly stem: string;
  /** 이며, 이고: a form of 이다 that joins a further clause. */
  readonly isCopula: boolean;
  /** 이, 가: what follows says something of the noun. */
  readonly isSubject: boolean;
  /** 은, 는, 도: these end verbs and nouns as well (`만드는`, `제도`). */
  readonly isWeak: boolean;
}

/** What the end of a list needs to know of Korean words. */
export interface KoreanWords {
  particleOf(word: string): Particle | null;
  /** A finite verb, or a form that joins a further clause or binds a noun to one (`위해`, `통해`). */
  isVerb(word: string): boolean;
  /** 위해, 통해, 비롯해: binds the noun before it to the clause behind it. */
  isClosingVerb(word: string): boolean;
  /** A noun of the sentence about the whole list: `점수`, `성과`, `이유`. */
  endsInTailNoun(text: string): boolean;
  /** A noun that gathers all items: `분야`, `부문`. */
  isGathering(word: string): boolean;
  /** A verbal noun: `구축`, `활성화`. */
  endsInAction(text: string): boolean;
  /** 두 is 2; NaN for what is no numeral. */
  numberOf(spelled: string): number;
}

/** Compiles the words of the set `lists`. */
export function koreanWords(rules: Rules): KoreanWords {
  const endsLikeParticle = wordEnding(wordSet(rules, 'lookalike', 'ko'));
  const closing = wordSet(rules, 'closing', 'ko');
  const gathering = wordSet(rules, 'bound', 'ko');
  const endsInName = wordEnding(wordSet(rules, 'action', 'ko'));
  const numerals = [...wordSet(rules, 'numeral', 'ko')];
  const bare = (word: string) => withoutEnding(word, ',.”’"\'」』)');
  return {
    particleOf(word) {
      const text = word.endsWith(',') ? word.slice(0, -1) : word;
      const found = PARTICLES_BY_END.get(text[text.length - 1] ?? '')?.find(({ name }) => text.endsWith(name));
      if (!found) return null;
      const { name, isCopula } = found;
      const stem = text.slice(0, -name.length);
      if (
        (stem.length < 2 && !SHORT_STEMS.includes(stem)) ||
        (endsLikeParticle(text) && !/\d[가-힣]로$/.test(text) && !(IS_GLUED.includes(name) && endsInName(stem))) ||
        !agrees(stem, name)
      )
        return null;
      if (isCopula ? VERB_STEM.test(stem) || !word.endsWith(',') : name === '는' && /[하되]$/.test(stem)) return null;
      return found.isCopula ? { stem, isCopula, isSubject: false, isWeak: false } : { ...found, stem };
    },
    isVerb(word) {
      const text = bare(word);
      return closing.has(text) || ((VERB.test(text) || endsClause(text)) && !endsLikeParticle(text));
    },
    isClosingVerb: (word) => closing.has(bare(word)),
    endsInTailNoun: wordEnding(wordSet(rules, 'tail', 'ko')),
    isGathering: (word) => gathering.has(word),
    endsInAction: (text) => isDone(text, endsInName),
    numberOf: (spelled) => (/^\d/.test(spelled) ? Number(spelled) : FIRST_NUMERAL + numerals.indexOf(spelled)),
  };
}

const FIRST_NUMERAL = 2;

/** The words of a text. */
export function wordsOf(text: string): Word[] {
  const found: Word[] = [];
  let start = 0;
  while (start < text.length) {
    const space = text.indexOf(' ', start);
    const end = space < 0 ? text.length : space;
    if (end > start) found.push({ start, text: text.slice(start, end) });
    start = end + 1;
  }
  return found;
}

/** Whether the particle's form goes with the stem's last syllable: 을 after a consonant, 를 after a vowel. */
export function agrees(stem: string, particle: string): boolean {
  const form = particle.replace(/(?<=로)[는도]$/, '');
  const pair = ALTERNATING.find((forms) => forms.split('/').includes(form));
  return !pair || !isHangul(stem.charCodeAt(stem.length - 1)) || josa.pick(stem, pair) === form;
}

const ALTERNATING = ['을/를', '이/가', '은/는', '으로/로'] as const;

/** 도 and 로 after a verbal noun are particles, though 강도 and 대로 are nouns: `보강도 함께`, `확대로`. */
const IS_GLUED = ['도', '로'];

/** `박노을 씨가`, `45억 원을`: one syllable that is a word of its own. */
const SHORT_STEMS = '씨원';

/** Particles that may close an item, longest first; 의 and 과 join nouns and close none. */
const PARTICLES =
  '에서는 에서도 에게는 으로부터 로부터 으로는 으로도 에서 에게 에는 에도 으로 까지 부터 로는 로도 에 로 을 를 이 가 은 는 도'.split(
    ' ',
  );

const COPULAS = ['이었으며', '이었고', '였으며', '였고', '이며', '이고', '인데'];

const PARTICLES_BY_END: ReadonlyMap<string, (Omit<Particle, 'stem'> & { readonly name: string })[]> = (() => {
  const byEnd = new Map<string, (Omit<Particle, 'stem'> & { readonly name: string })[]>();
  for (const name of [...COPULAS, ...PARTICLES]) {
    const particle = {
      name,
      isCopula: COPULAS.includes(name),
      isSubject: '이가'.includes(name),
      isWeak: '은는도'.includes(name),
    };
    const end = name[name.length - 1]!;
    byEnd.set(end, [...(byEnd.get(end) ?? []), particle]);
  }
  return byEnd;
})();

/** Stems of verbs in -이다: 보이며, 높이고. */
export const VERB_STEM = /[보높줄모쓰울붙들먹직녹속기]$/;

const VERB =
  /(?:[가-힣]다|[다라]고|[다라]며|다는|으며|[하되이]며|[하되받]고|면서|지만|는데|[해돼혀]|하여|되어|받아|얻어|올라|이어|도록|[기하]기|기로)$/;

/** A verb that describes the noun after it and takes what stands before it with it: `주민을 위한 쉼터`. */
export const ADNOMINAL = /[한된인운린난킨른푼쓴딴낸뀐든온던는을할될]$/;

/** Adjectives, which take nothing with them: `좋은 점수`. */
export const DESCRIBES =
  /^(?:온|후한|갖은|모든|좋은|높은|큰|깊은|많은|남다른|뛰어난|우수한|탁월한|다양한|긍정적인|주요한|중요한|값진|뜻깊은|확실한|각별한|특별한|새로운|눈부신|괄목할|가장|이번|그런|이런|두드러진|획기적인|돋보이는|굵직한|큼직한|대표적인|손꼽히는)$/;

/** `최우수상`, `장관 표창`, `우수기관`, `1위`: prizes, which may be what a list brought. */
export const PRIZE = /(?:[대본금은동수려별리장]상|(?:장관|지사|교육감)상|표창|우수|기관상?|[1-9]위|등급)[’”'"`」』)]?$/;

/** A verbal noun with its verb's ending: `추진하고`. */
export const VERBAL =
  /^(.{2,}?)(?:하고|하며|하는|하기로|한다|했다|했고|했으며|할|해서?|되고|되며|된다|됐다|됐고|됐으며|하여|시키고|시켰다|했던|합니다|했습니다)[,.]?$/;
