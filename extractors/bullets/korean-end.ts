import type { Rules } from '../../pipeline/types.js';
import { compilePattern } from '../../pipeline/match.js';
import { wordEnding, wordSet, type ItemForm } from './item-form.js';

/** The items that stand before the one to be cut: how many, and the words and forms of the nearest. */
export interface EarlierItems {
  readonly count: number;
  readonly forms: readonly ItemForm[];
  readonly texts: readonly string[];
}

/** The last item's words with what follows them in the sentence, brackets and quotes blanked, to the item's length. */
export type EndFinder = (words: string, earlier: EarlierItems) => number;

/**
 * Where the last item of a Korean list ends. `등` closes most lists, a sum (`5개 분야에서`) or a copula (`이다`) many;
 * where the sentence only sets a particle to the item (`… 운영에서 좋은 점수를 받았다`), the particle is found behind
 * which nothing is said but what the list brought, and before which the item ends as the others do.
 */
export function koreanEnd(rules: Rules, formOf: (item: string) => ItemForm): EndFinder {
  const pattern = (name: string) =>
    compilePattern(rules.patterns('lists').find(({ id }) => id === `lists/ko/end/${name}`)!).expression;
  const etCetera = [pattern('et-cetera'), pattern('glued-et-cetera')];
  const sum = pattern('sum');
  const copula = pattern('copula');
  const order = pattern('order');
  const numerals = [...wordSet(rules, 'numeral', 'ko')];
  const endsInTail = wordEnding(rules, 'tail', 'ko');
  const bound = wordSet(rules, 'bound', 'ko');
  const endsLikeParticle = wordEnding(rules, 'lookalike', 'ko');
  const endsInAction = wordEnding(rules, 'action', 'ko');
  const closingVerbs = wordSet(rules, 'closing', 'ko');
  return (words, earlier) => {
    const cut = byEtCetera(words, earlier) ?? bySum(words, earlier) ?? byOrder(words) ?? byParticle(words, earlier);
    return withoutBound(words, cut ?? words.length, earlier);
  };

  function byEtCetera(words: string, earlier: EarlierItems): number | null {
    const places = etCetera.flatMap((expression) =>
      [...words.matchAll(expression)].map((match) => match.index + match[0].length - match.groups!['tail']!.length),
    );
    places.sort((a, b) => a - b);
    for (const [index, place] of places.entries()) {
      const end = trimmedEnd(words, place);
      const before = words.slice(0, end);
      const next = places[index + 1];
      const following = words.slice(place + 1, next ?? place + 60);
      const fits = fitsIn(before, earlier) ?? (endsInAction(before) || null);
      const isOpen = (IS_BARE.test(following) || ADNOMINAL_NEXT.test(following)) && !CLOSED.test(following);
      if (next !== undefined && !CLAUSE_END.test(following) && !CLOSED.test(following)) {
        // `쓰레기 등을 치우는 봉사단 운영 등이다`: the first 등 is the item's own, unless only the first is like the others.
        const nextFits = fitsIn(words.slice(0, trimmedEnd(words, next)), earlier);
        const isSecondBare = IS_BARE.test(words.slice(next + 1));
        if (!(fits === true && (!isOpen || (nextFits !== true && isSecondBare)))) continue;
      } else if (fits === false && isOpen) {
        // `▲재난 등 위기 대응체계 구축을 인정받았다`: only what stands behind 등 is like the others.
        const behind = byParticle(words, earlier, place + 1);
        if (behind !== null && fitsIn(words.slice(0, behind), earlier) === true) return behind;
      }
      // `우수상을 수상하는 등`, `우수상을 수상하며 교육 등 여러 분야에서`: a verb before 등 is the tail's.
      if (VERB_BEFORE.test(before)) return byParticle(before, earlier) ?? end;
      if (fits !== true) {
        const inner = byParticle(before, earlier);
        if (
          inner !== null &&
          fitsIn(words.slice(0, inner), earlier) === true &&
          tokensOf(words.slice(inner, end)).some((token) => isVerb(token.text))
        )
          return inner;
      }
      return end;
    }
    return null;
  }

  function bySum(words: string, earlier: EarlierItems): number | null {
    for (const match of words.matchAll(sum)) {
      const spelled = match.groups!['number']!;
      const number = /\d/.test(spelled) ? Number(spelled) : numerals.indexOf(spelled) + 2;
      if (number !== earlier.count + 1 && !/총|모두|전체|합계/.test(match[0])) continue;
      return trimmedEnd(words, match.index + match[0].length - match.groups!['tail']!.length);
    }
    return null;
  }

  function byOrder(words: string): number | null {
    order.lastIndex = 0;
    const match = order.exec(words);
    return match ? trimmedEnd(words, match.index + 1) : null;
  }

  function byParticle(words: string, earlier: EarlierItems, from = 0): number | null {
    const tokens = tokensOf(words);
    const verb = firstVerb(tokens, from);
    let best: { end: number; score: number } | null = null;
    const consider = (end: number, score: number) => {
      if (score > 0 && end > 0 && (!best || score >= best.score)) best = { end, score };
    };
    for (const [index, token] of tokens.entries()) {
      if (token.start < from || index >= tokens.length) continue;
      const particle = particleOf(token.text);
      if (particle)
        consider(token.start + particle.stem.length, scoreOf(words, tokens, index, particle, verb, earlier));
    }
    copula.lastIndex = 0;
    const match = copula.exec(words);
    if (match) {
      const end = match.index;
      const noun = words.slice(0, end);
      const last = noun.slice(noun.lastIndexOf(' ') + 1);
      if (end > from && !endsInTail(last) && isCopula(noun, match[0])) {
        consider(end, 2 + fitScore(noun, earlier));
      }
    }
    const acted = verbalNoun(tokens, from);
    if (acted !== null && !best) consider(acted, 1 + fitScore(words.slice(0, acted), earlier));
    return (best as { end: number } | null)?.end ?? null;
  }

  function scoreOf(
    words: string,
    tokens: readonly Token[],
    index: number,
    particle: Particle,
    verb: number,
    earlier: EarlierItems,
  ): number {
    const token = tokens[index]!;
    const stem = particle.stem;
    if (endsInTail(stem) && !isPrize(stem)) return -4;
    const item = words.slice(0, token.start + stem.length);
    const next = tokens[index + 1];
    let score = fitScore(item, earlier);
    if (particle.weak && score <= 0 && !CLOSED_WORD.test(stem) && !endsInAction(stem)) return -2;
    const end = tokens.findIndex((candidate, at) => at > index && isVerb(candidate.text));
    const stop = end < 0 ? tokens.length : end;
    const between = tokens.slice(index + 1, stop);
    const closes =
      between.length <= 6 &&
      between.every(
        (word) =>
          !particleOf(word.text) || endsInTail(particleOf(word.text)!.stem) || isPrize(particleOf(word.text)!.stem),
      );
    if (particle.isCopula || (closes && stop >= verb)) score += 2;
    if (next && closingVerbs.has(next.text.replace(/,$/, ''))) score += 1;
    else if (next && index + 2 < tokens.length && ADNOMINAL.test(next.text) && !DESCRIBES.test(next.text)) score -= 3;
    if (token.text.endsWith(',')) score += 1;
    if (!closes && (particle.weak || particle.isSubject)) score -= 2;
    return score;
  }

  function fitScore(item: string, earlier: EarlierItems): number {
    const fits = fitsIn(item, earlier);
    return fits === null ? 0 : fits ? 3 : -1;
  }

  /** Whether an item so cut ends as most of the others do; null where the others have nothing in common. */
  function fitsIn(item: string, { forms, texts }: EarlierItems): boolean | null {
    if (texts.length === 0) return null;
    const own = formOf(item);
    const closed = CLOSED_WORD.test(item);
    if (texts.every((text) => CLOSED_WORD.test(text))) return closed;
    const common = mostCommon(forms);
    if (common === null || common === 'noun') {
      const last = item.slice(-1);
      return texts.filter((text) => text.endsWith(last)).length * 2 > texts.length ? true : null;
    }
    return own === common || (closed && texts.some((text) => CLOSED_WORD.test(text)));
  }

  function isVerb(word: string): boolean {
    const bare = word.replace(/[,.”’"'」』)]+$/, '');
    if (closingVerbs.has(bare)) return true;
    return VERB.test(bare) && !endsLikeParticle(bare);
  }

  function firstVerb(tokens: readonly Token[], from: number): number {
    const found = tokens.findIndex((token) => token.start >= from && isVerb(token.text));
    return found < 0 ? tokens.length : found;
  }

  /** `C 확대 추진하고 있다`: a verbal noun that took its verb's ending closes the item where no particle does. */
  function verbalNoun(tokens: readonly Token[], from: number): number | null {
    for (const token of tokens) {
      const match = token.start >= from ? VERBAL.exec(token.text) : null;
      if (match && endsInAction(match[1]!)) return token.start + match[1]!.length;
    }
    return null;
  }

  function particleOf(word: string): Particle | null {
    const bare = word.endsWith(',') ? word.slice(0, -1) : word;
    for (const name of PARTICLES) {
      if (!bare.endsWith(name)) continue;
      const stem = bare.slice(0, -name.length);
      const isCopula = COPULAS.has(name);
      if (stem.length < 2 || endsLikeParticle(bare) || !agrees(stem, name)) return null;
      if (isCopula ? VERB_STEM.test(stem) || !word.endsWith(',') : name === '는' && /[하되]$/.test(stem)) return null;
      return { stem, isCopula, weak: WEAK.has(name), isSubject: name === '이' || name === '가' };
    }
    return null;
  }

  /** `▲A ▲B ▲C 분야에서`: a noun that gathers the items is no part of the last, unless the others have it too. */
  function withoutBound(words: string, end: number, { texts }: EarlierItems): number {
    const item = words.slice(0, end);
    const space = item.lastIndexOf(' ');
    if (space <= 0 || end === words.length) return end;
    const last = item.slice(space + 1);
    if (!bound.has(last) || texts.some((text) => text.endsWith(last))) return end;
    return last === '씨' ? end : trimmedEnd(words, space);
  }
}

interface Token {
  readonly start: number;
  readonly text: string;
}

interface Particle {
  readonly stem: string;
  readonly isCopula: boolean;
  readonly weak: boolean;
  readonly isSubject: boolean;
}

function tokensOf(words: string): Token[] {
  return [...words.matchAll(/\S+/g)].map((match) => ({ start: match.index, text: match[0] }));
}

function trimmedEnd(words: string, end: number): number {
  let at = end;
  while (at > 0 && /[\s,;·]/.test(words[at - 1]!)) at--;
  return at;
}

function mostCommon(forms: readonly ItemForm[]): ItemForm | null {
  const counts = new Map<ItemForm, number>();
  for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + 1);
  const [top] = [...counts].sort((a, b) => b[1] - a[1]);
  return top && top[1] * 2 > forms.length ? top[0] : null;
}

/** Longest first. 의 and 과 join nouns and close no item. */
const PARTICLES = [
  '이었으며',
  '이며',
  '이고',
  '인데',
  '에서는',
  '에서도',
  '에게는',
  '으로는',
  '으로도',
  '에서',
  '에게',
  '에는',
  '에도',
  '으로',
  '까지',
  '부터',
  '로는',
  '로도',
  '에',
  '로',
  '을',
  '를',
  '이',
  '가',
  '은',
  '는',
  '도',
];

/** Forms of 이다 that join a further clause: `▲C이며, 등급은 …`. */
const COPULAS = new Set(['이었으며', '이며', '이고', '인데']);

/** Stems of verbs in -이다: 보이며, 높이고. */
const VERB_STEM = /[보높줄모쓰울붙들먹직녹속기]$/;

/** These end verbs and nouns as well (`만드는`, `제도`). */
const WEAK = new Set(['은', '는', '도']);

/** Whether the particle's form goes with the stem's last syllable: 을 after a consonant, 를 after a vowel. */
function agrees(stem: string, particle: string): boolean {
  const code = stem.charCodeAt(stem.length - 1);
  if (code < 0xac00 || code > 0xd7a3) return true;
  const final = (code - 0xac00) % 28;
  if (/^[을이은]$/.test(particle) || particle.startsWith('으로')) return final !== 0;
  if (/^[를가는]$/.test(particle)) return final === 0;
  // 로 follows a vowel or ㄹ.
  return particle.startsWith('로') ? final === 0 || final === 8 : true;
}

function isPrize(stem: string): boolean {
  return /(?:[대본금은동]상|[수려별]상|표창|우수|[장리]상|기관|[1-9]위|등급)[’”'"`」』)]?$/.test(stem);
}

/** A closing bracket or quote, with the particle left off. */
const CLOSED_WORD = /[’”'"`」』)\]》〉]$/;

/** A finite verb, or one that joins a further clause. */
const VERB =
  /(?:[가-힣]다|다고|다며|다는|라고|라며|으며|하며|되며|이며|하고|되고|받고|면서|지만|는데|해|하여|돼|되어|받아|얻어|올라|이어|도록|기로|하기|[었았했됐렸졌겼쳤켰꼈]고|[었았했됐렸졌겼쳤켰꼈]으며)$/;

const VERBAL =
  /^(.{2,}?)(?:하고|하며|하는|하기로|한다|했다|했고|했으며|할|해|해서|되고|되며|된다|됐다|됐고|됐으며|하여|시키고|시켰다|했던|합니다|했습니다)[,.]?$/;

/** A verb that describes the noun after it and takes what stands before it with it: `주민을 위한 쉼터`. */
const ADNOMINAL = /[한된인운린난킨른푼쓴딴낸뀐든온던는을할될]$/;

/** Adjectives, which take nothing with them: `좋은 점수`. */
const DESCRIBES =
  /^(?:좋은|높은|큰|깊은|많은|남다른|뛰어난|우수한|탁월한|다양한|긍정적인|주요한|중요한|값진|뜻깊은|확실한|각별한|특별한|새로운|눈부신|괄목할|가장|이번|그런|이런|두드러진|획기적인|돋보이는)$/;

/** The word after 등 and its particle governs it: `등을 활용한`, `등에 대한`, `등이 참여하는`. */
const ADNOMINAL_NEXT =
  /^(?:[이을에과의은]|으로|에서)?\s(?:\S+\s)?\S*(?:위한|통한|대한|관한|따른|인한|의한|향한|활용한|이용한|연계한|포함한|비롯한|갖춘|담은|하는|되는|있는|없는|[한된던]|[치나키가꾸루드리우]는)(?:\s|$)/;

/** A clause ends behind 등, so that a later 등 is not the list's. */
const CLAUSE_END =
  /(?:하고|하며|하여|[해돼]|되고|되며|되어|받아|받고|받으며|얻어|으며|이며|면서|[었았했됐]고|지만|는데|이고|통해|위해|비롯해)(?:[\s,]|$)|다\.|다\s/;

/** 등 with a copula, a sum or a noun of the tail closes its list at once. */
const CLOSED =
  /^(?:이다|이며|이고|이었|입니다|인데|[임,.)])|^\S{0,3}\s?(?:총\s?|모두\s?|전체\s?)?(?:\d+|[두세네]|다섯|여섯|일곱|여덟)\s?(?:[개여명건곳편종]|가지|분야|부문|갈래|사람)|^(?:의|에|에서|으로)?\s(?:공로|성과|사유|이유|상을|혜택|공적|업적|실적|높은|좋은|높이)/;

/** 등 without a particle. */
const IS_BARE = /^\s/;

/** `수상하는 등`, `차지하면서 등`. */
const VERB_BEFORE = /(?:[하되받키루기]는|하면서|하며)$/;

/**
 * Whether 다, 이다 or 였다 follows a noun: 다 alone only after a vowel, and not as the end of a verb (`필요하다`); 선보이다,
 * 높였다 and their like are verbs.
 */
function isCopula(noun: string, copula: string): boolean {
  if (/^(?:이었|이며|이고|인데|입니|이라)/.test(copula)) return true;
  if (/^(?:이다|였)/.test(copula)) return !VERB_STEM.test(noun);
  const code = noun.charCodeAt(noun.length - 1);
  if (code < 0xac00 || code > 0xd7a3) return true;
  return (code - 0xac00) % 28 === 0 && !/[하되지치키나]$/.test(noun);
}
