import { hasBatchim } from 'es-hangul';
import { isHangul } from '../../pipeline/match.js';
import type { Rules } from '../../pipeline/types.js';
import { formOf, type ItemForm } from './item-form.js';
import {
  ADNOMINAL,
  DESCRIBES,
  PRIZE,
  VERBAL,
  VERB_STEM,
  koreanWords,
  agrees,
  wordsOf,
  type Particle,
  type Word,
} from './korean-words.js';
import { withoutEnding } from './words.js';

/** The items that stand before the one to be cut: how many, and the words and forms of the nearest. */
export interface EarlierItems {
  readonly count: number;
  readonly texts: readonly string[];
  readonly forms: readonly ItemForm[];
}

/**
 * Compiles `(words, earlier)` to the length of the last item: `words` is what stands between its mark and the end of the
 * sentence, brackets and quotes blanked. `등` closes most lists, a sum (`5개 분야에서`) or an order (`순으로`) some; where
 * the sentence only sets a particle to the item (`… 운영에서 좋은 점수를 받았다`) or a copula (`이다`), that particle is
 * found behind which nothing is said but what the list brought, and before which the item ends as the others do.
 */
export function koreanEnd(
  rules: Rules,
  ruleOf: (item: string) => string | null,
): (words: string, earlier: EarlierItems) => number {
  const { particleOf, isVerb, isClosingVerb, endsInTailNoun, isGathering, endsInAction, numberOf } = koreanWords(rules);
  const expression = (name: string, flags: string) =>
    new RegExp(rules.patterns('lists').find(({ id }) => id === `lists/ko/end/${name}`)!.pattern, flags);
  const etCetera = ['et-cetera', 'glued-et-cetera', 'among'].map((name) => expression(name, 'gu'));
  const sum = expression('sum', 'gu');
  const order = expression('order', 'u');
  const including = expression('including', 'u');
  const goesOn = expression('goes-on', 'u');
  const like = expression('like', 'gu');
  const copula = expression('copula', 'u');

  return (sentence, earlier) => {
    const words = sentence.slice(0, LONGEST);
    const end =
      byEtCetera(words, earlier) ??
      byPrize(words) ??
      bySum(words, earlier) ??
      byOrder(words) ??
      byClause(words) ??
      byLikeness(words, earlier) ??
      byParticle(words, earlier);
    return end === null ? sentence.length : withoutGathering(words, end, earlier);
  };

  function byEtCetera(words: string, earlier: EarlierItems): number | null {
    if (!words.includes('등') && !words.includes('가운데') && !words.includes('중에서')) return null;
    const places = etCetera.flatMap((each) => matchesOf(each, words).map(tailStart)).sort((a, b) => a - b);
    for (const [index, place] of places.entries()) {
      const end = trimmedEnd(words, place);
      const item = words.slice(0, end);
      const next = places[index + 1];
      const following = words.slice(place + 1, next ?? place + 60);
      const fits = fitsIn(item, earlier) ?? (endsInAction(item) || null);
      const isClosed = CLOSED.test(following);
      const isOpen = !isClosed && (IS_BARE.test(following) || GOVERNED.test(following));
      if (next !== undefined && !isClosed && !CLAUSE_END.test(following)) {
        // `쓰레기 등을 치우는 봉사단 운영 등이다`: the first 등 is the item's own, unless only the first is like the others.
        const isFirstAlone =
          isOpen &&
          IS_BARE.test(words.slice(next + 1)) &&
          fitsIn(words.slice(0, trimmedEnd(words, next)), earlier) !== true;
        if (fits !== true || (isOpen && !isFirstAlone)) continue;
      } else if (fits === false && isOpen && !COUNTED.test(item)) {
        // `▲재난 등 위기 대응체계 구축을 인정받았다`: only what stands behind 등 is like the others.
        const behind = byParticle(words, earlier, place + 1);
        if (behind !== null && fitsIn(words.slice(0, behind), earlier) === true) return behind;
      }
      return withoutVerb(item, fits, earlier);
    }
    return null;
  }

  /** `우수상을 수상하는 등`, `우수상을 수상하며 교육 등 여러 분야에서`: a verb before 등 is the tail's. */
  function withoutVerb(item: string, fits: boolean | null, earlier: EarlierItems): number {
    if (VERB_BEFORE.test(item)) return byParticle(item, earlier) ?? item.length;
    if (fits === true) return item.length;
    const inner = byParticle(item, earlier);
    if (inner === null || fitsIn(item.slice(0, inner), earlier) !== true) return item.length;
    return wordsOf(item.slice(inner)).some(({ text }) => isVerb(text)) ? inner : item.length;
  }

  /** `공모전 대상을 포함한 여러 분야에서`, `평가 장려상 수상으로`: the last prize of a list, taken up by the sentence. */
  function byPrize(words: string): number | null {
    return including.exec(words)?.index ?? null;
  }

  /** `▲A ▲B이며 접수는 10일까지다`, `▲A ▲B를 갖춰 내면 된다`: a clause of its own behind the last item. */
  function byClause(words: string): number | null {
    return goesOn.exec(words)?.index ?? null;
  }

  /** A sum closes the list where it is the number of the items, or says that it is a sum. */
  function bySum(words: string, { count, texts }: EarlierItems): number | null {
    // `▲서울 5곳 ▲강원 3곳이다`
    if (texts.length > 0 && texts.every((text) => COUNTED.test(text))) return null;
    for (const match of matchesOf(sum, words)) {
      if (numberOf(match.groups!['number']!) === count + 1 || SAYS_SUM.test(match[0]))
        return trimmedEnd(words, tailStart(match));
    }
    return null;
  }

  function byOrder(words: string): number | null {
    const match = words.includes('순') ? order.exec(words) : null;
    return match ? trimmedEnd(words, tailStart(match)) : null;
  }

  /** `보행로 확장 같은 사업으로`, `보행로 확장뿐 아니라`: words that set what they follow beside something else. */
  function byLikeness(words: string, earlier: EarlierItems): number | null {
    const found = matchesOf(like, words).find(({ index }) => fitsIn(words.slice(0, index), earlier) === true);
    return found?.index ?? null;
  }

  function byParticle(text: string, earlier: EarlierItems, from = 0): number | null {
    const words = wordsOf(text);
    const verbs = words.map((word) => word.start >= from && isVerb(word.text));
    let best: number | null = null;
    let bestScore = 1;
    const consider = (end: number, score: number) => {
      if (end <= 0 || score < bestScore) return;
      best = end;
      bestScore = score;
    };
    for (const [index, word] of words.entries()) {
      const particle = word.start >= from ? particleOf(word.text) : null;
      if (word.start >= from && belongsToTail(word.text, words[index + 1]?.text)) {
        const end = word.start + word.text.length - 1;
        if (fitsIn(text.slice(0, end), earlier) === true) consider(end, 5);
      }
      if (particle) consider(word.start + particle.stem.length, scoreOf(text, words, verbs, index, particle, earlier));
    }
    const noun = copulaNoun(text, earlier);
    if (noun !== null && noun > from) consider(noun, 2 + fitScore(text.slice(0, noun), earlier));
    return best === null ? byVerbalNoun(words, from) : beforePredicate(text.slice(0, best));
  }

  /** `▲B ▲C 신축이 굵직한 사업으로 꼽힌다`: what is said of the items is no part of the last. */
  function beforePredicate(item: string): number {
    const match = PREDICATE.exec(item);
    const subject = match ? item.slice(0, match.index) : '';
    return match && agrees(subject, match[1]!) && endsInAction(subject) ? subject.length : item.length;
  }

  /** Where the noun ends to which the sentence's 이다 or 다 is set; null where it ends in a verb or in a noun of the tail. */
  function copulaNoun(text: string, earlier: EarlierItems): number | null {
    const match = copula.exec(text);
    if (!match) return null;
    const noun = text.slice(0, match.index);
    const last = noun.slice(noun.lastIndexOf(' ') + 1);
    const isTail = endsInTailNoun(last) && !/\d점$/.test(last) && !(PRIZE.test(last) && fitsIn(noun, earlier) === true);
    return !isTail && isCopula(noun, match[0]) ? match.index : null;
  }

  /** `C 확대 추진하고 있다`: a verbal noun that took its verb's ending closes the item where no particle does. */
  function byVerbalNoun(words: readonly Word[], from: number): number | null {
    for (const { start, text } of words) {
      const stem = start >= from ? VERBAL.exec(text)?.[1] : undefined;
      if (stem && endsInAction(stem)) return start + stem.length;
    }
    return null;
  }

  /** How likely the particle of a word is the one behind the last item; above 0 it may be. */
  function scoreOf(
    text: string,
    words: readonly Word[],
    verbs: readonly boolean[],
    index: number,
    particle: Particle,
    earlier: EarlierItems,
  ): number {
    const { stem, isCopula: joins, isSubject, isWeak } = particle;
    const next = words[index + 1]?.text;
    const isWonIn = next !== undefined && PRIZE.test(particleOf(next)?.stem ?? '');
    // `▲실행력 ▲파급효과를 기준으로`
    const isBound = stem.length > 2 && next !== undefined && isClosingVerb(next);
    if (endsInTailNoun(stem) && !PRIZE.test(stem) && !isGathering(stem) && !isWonIn && !isBound) return 0;
    // `▲A 사업에서 최우수상을 받았다`: what it was won in closes the item.
    if (PRIZE.test(stem) && index > 0 && /에서[는도]?$/.test(words[index - 1]!.text)) return 0;
    let score = fitScore(text.slice(0, words[index]!.start + stem.length), earlier);
    // `▲안전 ▲복지 ▲환경 분야에 예산을`: a noun that gathers them all.
    if (isGathering(stem) && earlier.texts.length > 0 && !earlier.texts.some((item) => item.endsWith(stem))) score += 3;
    if (isWeak && score <= 0 && !CLOSED_WORD.test(stem) && !endsInAction(stem)) return 0;
    const verb = verbs.indexOf(true, index + 1);
    const isFirst = verb < 0 || verbs.indexOf(true) >= verb;
    const between = words.slice(index + 1, verb < 0 ? words.length : verb);
    const closes = between.length <= 6 && between.every((word) => isOfTail(word.text));
    if (joins || (closes && isFirst)) score += 2;
    // `▲우수 B동이 각각 뽑혀`
    const verbBehind = next && EACH.test(next) ? words[index + 2]?.text : next;
    if (verbBehind && isClosingVerb(verbBehind)) score += 1;
    else if (next && takesAlong(next, words[index + 2]?.text) && !isWonIn) score -= 3;
    if (words[index]!.text.endsWith(',')) score += 1;
    // `▲A 의원 ▲B 변호사가 경쟁을 벌인다`: people who do something.
    if (isSubject && closes && between.some((word) => PRIZE.test(particleOf(word.text)?.stem ?? ''))) score += 1;
    if (isSubject && closesName(text.slice(0, words[index]!.start + stem.length), earlier)) return score + 2;
    return !closes && (isWeak || isSubject) ? score - 2 : score;
  }

  /** Whether all items so far name people or governments, and so does this one. */
  function closesName(item: string, { forms }: EarlierItems): boolean {
    const [first] = forms;
    if (first !== 'person' && first !== 'government' && first !== 'head') return false;
    return forms.every((form) => form === first) && formOf(ruleOf(item)) === first;
  }

  /** `▲B 운영의 성과를 인정받았다`: a noun of the tail to which the list belongs. */
  function belongsToTail(word: string, next: string | undefined): boolean {
    if (!word.endsWith('의') || next === undefined) return false;
    const stem = particleOf(next)?.stem;
    return stem !== undefined && endsInTailNoun(stem);
  }

  /** `위한 쉼터`: a verb that describes the noun behind it; not `이름을 올렸다`, `마칠 계획이다`. */
  function takesAlong(word: string, next: string | undefined): boolean {
    if (next === undefined || !ADNOMINAL.test(word) || DESCRIBES.test(word) || IS_PLANNED.test(next)) return false;
    return !word.endsWith('을') || (particleOf(word) === null && !SHORT_OBJECT.test(word));
  }

  /** Sets no particle to a noun but to one of what the list brought. */
  function isOfTail(word: string): boolean {
    const particle = particleOf(word);
    return !particle || endsInTailNoun(particle.stem) || PRIZE.test(particle.stem);
  }

  function fitScore(item: string, earlier: EarlierItems): number {
    const fits = fitsIn(item, earlier);
    // Of two places that say as much, the one before which the item ends as the others do.
    return fits === null ? 0 : fits ? 3.5 : -1;
  }

  /** Whether an item so cut ends as most of the others do; null where the others have nothing in common. */
  function fitsIn(item: string, { forms, texts }: EarlierItems): boolean | null {
    if (texts.length === 0) return null;
    const isClosed = CLOSED_WORD.test(item);
    const closed = texts.filter((text) => CLOSED_WORD.test(text)).length;
    if (closed === texts.length) return isClosed;
    const common = mostCommon(forms);
    if (common !== null && common !== 'noun')
      return (
        (common === 'action' ? endsInAction(item) : isLike(formOf(ruleOf(item)), common)) || (isClosed && closed > 0)
      );
    if (endsInAction(item) && forms.filter((form) => form === 'action').length * 2 >= forms.length) return true;
    const last = item.slice(-1);
    return texts.filter((text) => text.endsWith(last)).length * 2 > texts.length ? true : null;
  }

  /** `▲A ▲B ▲C 분야에서`: a noun that gathers the items is no part of the last, unless others have it too. */
  function withoutGathering(words: string, end: number, { texts }: EarlierItems): number {
    const item = words.slice(0, end);
    const space = item.lastIndexOf(' ');
    const last = item.slice(space + 1);
    if (space <= 0 || end === words.length || !isGathering(last) || texts.some((text) => text.endsWith(last)))
      return end;
    return trimmedEnd(words, space);
  }
}

/** `이 굵직한 사업`, `가 대표 과제`. */
const PREDICATE = /(?<=[가-힣])([이가]) (?:[가-힣]+ ){0,2}(?:사업|과제|시책|성과|사례|내용|핵심|골자|축|변화)$/;

/** `힘을 모으기로`. */
const SHORT_OBJECT = /^[힘몫빛길상점표손발꿈뜻문]을$/;

/** `나설 계획이다`, `마칠 예정으로`. */
const IS_PLANNED = /^(?:계획|예정|방침|전망|생각|작정|구상|셈)(?:$|[이으])/;

const EACH = /^(?:각각|나란히|모두|함께)$/;

/** Units of a sentence that are looked at; an item and what closes it is shorter. */
const LONGEST = 600;

function matchesOf(expression: RegExp, text: string): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  expression.lastIndex = 0;
  for (let match = expression.exec(text); match; match = expression.exec(text)) matches.push(match);
  return matches;
}

/** Where the pattern's group `tail` begins, which ends the match. */
function tailStart(match: RegExpExecArray): number {
  return match.index + match[0].length - match.groups!['tail']!.length;
}

function trimmedEnd(words: string, end: number): number {
  return withoutEnding(words.slice(0, end), ' \t,;·').length;
}

/** What was won and what it was won in stand side by side: `A 평가 우수상`, `B 평가`. */
const isLike = (form: ItemForm, common: ItemForm): boolean =>
  form === common || (common === 'award' && form === 'contest');

function mostCommon(forms: readonly ItemForm[]): ItemForm | null {
  return forms.find((form) => forms.filter((other) => other === form).length * 2 > forms.length) ?? null;
}

/** A closing bracket or quote, with the particle left off. */
const CLOSED_WORD = /[’”'"`」』)\]》〉]$/;

/** `서울 5곳`: the item itself ends in a number of things. */
const COUNTED = /\d ?[가-힣]{1,2}$/;

const SAYS_SUM = /[총전]|모두|합계/;

/** The word after 등 and its particle takes it along: `등을 활용한`, `등에 대한`, `등이 참여하는`. */
const GOVERNED =
  /^(?:[이을에과의은]|으로|에서)? (?:\S+ )?\S*(?:[위통대관인의향]한|따른|[활이]용한|연계한|포함한|비롯한|갖춘|담은|[하되있없]는|[한된던]|[치나키가꾸루드리우]는)(?: |$)/;

/** A clause ends behind 등, so that a later 등 is not the list's. */
const CLAUSE_END =
  /(?:[하되받이]고|[하되받으이]며|하여|[해돼]|되어|받아|얻어|면서|[었았했됐]고|지만|는데|[통위]해|비롯해)(?:[ ,]|$)|다[. ]/;

/** 등 with a copula, a sum or a noun of the tail closes its list at once. */
const CLOSED =
  /^ (?:다양한|여러|각종|갖가지|폭넓은) |^(?:이[다며고었]|입니다|인데|[임,.)])|^\S{0,3} ?(?:(?:총|모두|전체) ?)?(?:\d+|[두세네]|다섯|여섯|일곱|여덟) ?(?:[개여명건곳편종]|가지|분야|부문|갈래|사람)|^(?:의|에|에서|으로)? (?:공로|성과|사유|이유|상을|혜택|공적|업적|실적|높은|좋은|높이)/;

/** 등 without a particle. */
const IS_BARE = /^ /;

/** `수상하는 등`, `차지하면서 등`. */
const VERB_BEFORE = /[하되받키루기]는$|하면?서$|하며$/;

/**
 * Whether 다, 이다 or 였다 follows a noun: 다 alone only after a vowel, and not as the end of a verb (`필요하다`); 선보이다,
 * 높였다 and their like are verbs.
 */
function isCopula(noun: string, copula: string): boolean {
  if (/^(?:이[었며고]|인데|입니|이라)/.test(copula)) return true;
  if (/^(?:이다|였)/.test(copula)) return !VERB_STEM.test(noun);
  if (!isHangul(noun.charCodeAt(noun.length - 1))) return true;
  return !hasBatchim(noun) && !/[하되지치키나]$/.test(noun);
}
