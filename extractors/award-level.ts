import type { Extractor, Language, Mention, Rules, Span, Term, View } from '../pipeline/types.js';
import { compilePatterns, compileTerms, isHangul } from '../pipeline/match.js';

/**
 * Levels of awards: the vocabulary's names, and the forms in which offices, institutions, grades and ranks are written.
 * `value` is `strong` where the words alone are a level, `weak` where the sentence must say that somebody got it.
 */
export function awardLevels(rules: Rules): Extractor {
  // What is no award is looked for all the same, so that `Citizens' Grand Prize` and `지원 대상` leave no shorter level.
  const terms = rules.terms('award-levels').filter((term) => !NO_LEVEL.has(String(term['family'])));
  const noAward = new Set(terms.filter((term) => term['award'] === false).map(({ id }) => id));
  const namesEn = new Set(terms.flatMap(({ names }) => names.en ?? []));
  const matchers = {
    ko: compileTerms(terms, 'ko', { names: (term) => strongNames(term, 'ko') }),
    en: compileTerms(terms, 'en', { names: (term) => strongNames(term, 'en').flatMap((name) => withPlural(name, namesEn)) }), // prettier-ignore
  };
  const patterns = rules.patterns('award-level-forms');
  const forms = {
    ko: compilePatterns(patterns.filter(({ language }) => language === 'ko')),
    en: compilePatterns(patterns.filter(({ language }) => language === 'en')),
  };
  const ruleOf = new Map(terms.map(({ id }) => [id, `award-levels/${id}`]));
  const notPrizes = new Set(rules.terms('award-level-lookalikes').flatMap((term) => term.names.ko ?? []));
  return {
    name: 'award-level',
    extract(block, index, doc) {
      const { view } = doc;
      if (block.language === 'und') return [];
      const language = block.language;
      const found: Found[] = matchers[language]
        .find(view, block.span)
        .filter(({ end, start }) => language === 'ko' || !opensProgram(view.text, start, end))
        .map(({ term, start, end }) => ({ start, end, id: term.id, rule: ruleOf.get(term.id)! }));
      for (const { pattern: form, groups } of forms[language].find(view, block.span)) {
        const level = groups['level'];
        if (!level) continue;
        const name = form.id.slice(form.id.lastIndexOf('/') + 1);
        const words = view.text.slice(level.start, level.end);
        // `구민상`, `군민대상`: what a government gives to its people.
        if (name === 'named-prize' && (notPrizes.has(words) || /[구시군도]민대?상$/.test(words))) continue;
        if (name === 'excellent-institution' && opensProgram(view.text, level.start, level.end)) continue;
        const told = { start: level.start, end: level.end, id: levelOf(name, words), rule: form.id };
        // Of two that are equally long the first is kept: what its form says goes before the bare word.
        if (TOLD_BY_FORM.has(form.id)) found.unshift(told);
        else found.push(told);
      }
      const mentions: Mention[] = [];
      for (const { start, end, id, rule } of longestFirst(found)) {
        if (noAward.has(id)) continue;
        const span = { start, end };
        const judge = language === 'ko' ? judgeKorean : judgeEnglish;
        const value = TOLD_BY_FORM.has(rule) ? 'strong' : judge(view, span, block.span, id);
        if (value) mentions.push({ kind: 'level', span, text: view.text.slice(start, end), block: index, id, value, rule }); // prettier-ignore
      }
      return mentions;
    },
  };
}

/** `▲Excellent Local Government Savings Evaluation`: the institution is a word of the evaluation's name. */
const opensProgram = (text: string, start: number, end: number): boolean =>
  MARK.test(text.slice(start - 2, start)) && /^Excellent|^Outstanding/.test(text.slice(start, end)) && NAME_GOES_ON.test(text.slice(end, end + 60)); // prettier-ignore

const MARK = /[▲△▷▶●■◆◇○]\s?$/;
const NAME_GOES_ON = /^ (?:[A-Z][a-z]+ (?:and )?){1,5}(?:Evaluation|Assessment|Contest|Competition)\b/;

/** Forms whose surroundings say that the words are a level. */
const TOLD_BY_FORM: ReadonlySet<string> = new Set(
  ['rating-opens-item', 'rating-closes-item', 'quoted-rating', 'grade-word'].map(
    (form) => `award-level-forms/en/${form}`,
  ),
);

interface Found extends Span {
  readonly id: string;
  readonly rule: string;
}

/** Families whose names are receive words, counts or certificates rather than levels. */
const NO_LEVEL = new Set(['unspecified', 'count', 'certification']);

/** Names that hold a quoted letter or a bracket are read by the forms. */
function strongNames(term: Term, language: Language): readonly string[] {
  const weak = new Set((term[language === 'ko' ? 'weakKo' : 'weakEn'] as readonly string[] | undefined) ?? []);
  const alone = new Set([
    '우수',
    '최우수',
    '장려',
    '대상',
    'Excellence',
    'Best',
    'Best in',
    'Excellence in',
    'Top Excellence',
    'Encouragement',
  ]);
  return (term.names[language] ?? []).filter(
    (name) => (!weak.has(name) || alone.has(name)) && !/[‘'"(]/.test(name.replace(/['’]s /, '')),
  );
}

/** Translators write Award and Prize for one another, `Progress Prize`, `Special Award`, but where both are `known` names. */
function withPlural(given: string, known: ReadonlySet<string>): string[] {
  const other = given.replace(/\b(?:Award|Prize)$/i, (word) =>
    word === 'Award' ? 'Prize' : word === 'Prize' ? 'Award' : word,
  );
  return (known.has(other) ? [given] : [given, other]).flatMap(plural);
}

function plural(name: string): string[] {
  return /(?:award|prize|commendation|citation|institution|organization)$/i.test(name) ? [name, `${name}s`] : [name];
}

/** The vocabulary's id for a form; where a form has several, by the words themselves. */
function levelOf(form: string, text: string): string {
  const fixed = LEVEL_OF_FORM[form];
  if (fixed) return fixed;
  if (form === 'grade' || form === 'grade-letter')
    return /SA/.test(text)
      ? 'grade-sa'
      : /1/.test(text)
        ? 'grade-1'
        : /S/.test(text)
          ? 'grade-s'
          : /A/.test(text)
            ? 'grade-a'
            : /나/.test(text)
              ? 'grade-na'
              : 'grade-ga';
  if (form === 'grade-word')
    return /최우수|^Best/.test(text)
      ? 'top-excellence-award'
      : /^우수|^[Ee]xcellent/.test(text)
        ? 'excellence-award'
        : 'grade-1';
  if (form === 'rated-word') return 'excellence-award';
  if (form.startsWith('rating-') || form === 'quoted-rating')
    return /^(?:Best|Top)/.test(text)
      ? 'top-excellence-award'
      : text === 'Encouragement'
        ? 'encouragement-award'
        : 'excellence-award';
  if (form === 'commended-by')
    return /Prime/.test(text)
      ? 'prime-minister-commendation'
      : /President/.test(text)
        ? 'presidential-commendation'
        : 'minister-commendation';
  if (form === 'medal' || form === 'medal-won') return `${text.toLowerCase().replace(/ medals?$/, '')}-prize`;
  if (form === 'rank') return /1|[Ff]irst|spot$|rank$/.test(text) && !/10/.test(text) ? 'rank-1' : 'rank-2';
  return 'main-prize';
}

const LEVEL_OF_FORM: Readonly<Record<string, string>> = {
  minister: 'minister-commendation',
  'commendation-from': 'minister-commendation',
  'prime-minister': 'prime-minister-commendation',
  presidential: 'presidential-commendation',
  governor: 'governor-commendation',
  office: 'agency-head-commendation',
  speaker: 'national-assembly-speaker-award',
  head: 'district-mayor-commendation',
  'best-institution': 'best-institution',
  'excellent-institution': 'excellent-institution',
  'encouraged-institution': 'encouragement-award',
  'chosen-institution': 'excellent-institution',
  'excellent-in-list': 'excellence-award',
  'named-institution': 'model-institution',
  'grade-number': 'grade-1',
  'grade-second': 'grade-2',
  'named-prize': 'main-prize',
  'quoted-award': 'main-prize',
};

/** Drops what lies inside or across something longer: 우수상 in 최우수상, 장관상 in 국토교통부장관상. */
function longestFirst(found: Found[]): readonly Found[] {
  if (found.length < 2) return found;
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Found[] = [];
  for (let from = 0; from < found.length;) {
    let end = found[from]!.end;
    let after = from + 1;
    for (; after < found.length && found[after]!.start < end; after++) end = Math.max(end, found[after]!.end);
    kept.push(...longestOf(found.slice(from, after)));
    from = after;
  }
  return kept;
}

/** Of those that touch one another, in the order of their places, the longest and what lies beside them. */
function longestOf(touching: readonly Found[]): readonly Found[] {
  if (touching.length === 1) return touching;
  const kept: Found[] = [];
  for (const item of touching.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    if (kept.every(({ start, end }) => item.end <= start || end <= item.start)) kept.push(item);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** 대상 is "target" and 우수 "fine" far more often than prizes; what stands beside them decides. */
function judgeKorean(view: View, span: Span, block: Span, id: string): 'strong' | 'weak' | null {
  const word = view.text.slice(span.start, span.end);
  const before = view.text.slice(Math.max(block.start, span.start - 12), span.start);
  const after = view.text.slice(span.end, Math.min(block.end, span.end + 14));
  const glued = isHangul(view.text.charCodeAt(span.start - 1)) && span.start > block.start;
  // `지난해보다 1등급 상승해`: a difference.
  if (word.endsWith('등급') && /^[ 이]?(?:상승|하락|올[라랐]|오[른르]|내[려렸]|떨어|뛰|차이)/.test(after)) return null;
  // `90점 이상은 A등급`: the scale.
  if (word.endsWith('등급') && /점 (?:이상|이하|미만|초과)[은을이면]{0,2} ?[‘'“"]?$/.test(before)) return null;
  if (word === '대상') {
    if (glued) return null; // `다산목민대상` is a name
    // `복지 부문 대상에는`, `대상인 대통령상`
    if (/(?:부문|분야)\s?$/.test(before) && /^(?:에는?|은) /.test(after)) return 'strong';
    if (/^인 (?:[가-힣]{2,8} ?)?(?:대통령|국무총리|장관)/.test(after)) return 'strong';
    // `4개 분야에서 대상 기관이 가려졌다`
    if (/(?:부문|분야)에서\s$/.test(before) && /^ 기관[이으].{0,3}(?:가려|선정|뽑)/.test(after)) return 'strong';
    if (after.startsWith('없')) return null;
    // `평가 대상 전 분야에서`
    if (/^ (?:[전각총]|모든|전체) /.test(after)) return null;
    if (
      /^(?: (?:상금|상품|후보|작품|시상금)|에(?! (?:오르|오른|올랐|올라|이름|선정|뽑|꼽))|이(?!었다)|[은인들자별층국액]|지[^ ]|사업|기관|시설|품목|가구|업체|작이)/.test(
        after,
      ) &&
      !/^은 (?:[가-힣]+[구시군도][(가이에]|[가-힣]{2,4} )/.test(after) &&
      !(/^은 /.test(after) && /(?:부문별|분야별|영예의|종합|에서)\s$/.test(before))
    )
      return null;
    // `이름은 A군. 대상이었다.`, not `평가 대상이었다`.
    if (/^이었다/.test(after)) return /^$|[.!?]\s$/.test(before) ? 'strong' : null;
    if (/^으로/.test(after)) return /^으로 (?:선정|뽑)/.test(after) && !/[을를]\s*$/.test(before) ? 'weak' : null;
    if (
      /(?:[구시군도국]민|주민|학생|어르신|직원|청소년|아동|노인|여성|청년|기업|[을를]|심사|지원|조사|점검|시상|모집|신청|제출|교육|단속|관리|벤치마킹|수강|응모|공모|참여|투표|혜택|주요|우선|전원|모두)\s*$/.test(
        before,
      )
    )
      return null;
    return /^[’'”"」』]?(?:\s*\(|을\s|\s?(?:수상|선정|획득|차지|영예|\d)|의\s*영[예광]|[,·/.]|\s*[▲△▶▷◆◇■□●○]|과\s|\s*등|\s*$|작으로|을$|\s(?:쾌거|영광))/.test(
      after,
    ) || /^\s*[가-힣]+[구시군]/.test(after)
      ? 'strong'
      : 'weak';
  }
  if (word === '우수' || word === '최우수' || word === '장려') {
    if (glued) return null;
    // `장관상은 A시(마을사회부문 우수)`: what the prize is called in its field.
    if (/\([가-힣· ]{2,10}(?:부문|분야|정책) ?$/.test(before) && after.startsWith(')')) return null;
    // `최우수 진주시, 우수 거창군·함안군`
    if (/^ [가-힣]{1,4}[시군구](?:[·,을를이가(]|[과와] |$)/.test(after) && !/^ (?:[가-힣]{0,2}자치구|시군|지구|도시)/.test(after) && /(?:^|[,.·▲△▶▷◆◇■□●○:]\s?|결과,? |에서 |[시군구][을를과와]? )$/.test(before)) return 'strong'; // prettier-ignore
    // `체납징수 평가 ‘우수’까지`
    if (/평가 [‘'“"]$/.test(before) && /^[’'”"](?:까지|마저|도) /.test(after)) return 'strong';
    return /^[’'”"」』]?\s*(?:[=(]|$|[外|,·/.)…‥!▲△▶▷◆◇■□●○를을와과]|등(?:[의을이]|으로)?\s|등급|[는은] |에는 |이?었?던 |였던 |로 |로$|에 |및 (?=최우|우수|장려|대상|특별)|상 |[1-9]건|수상|선정)/.test(
      after,
    )
      ? 'strong'
      : null;
  }
  if (word === '동상' || word === '금상' || word === '은상')
    return glued || /^(?:을? ?(?:세|제막|건립)|이몽|앞)/.test(after) ? null : 'strong';
  if (word === '특별상' || word === '본상') return glued ? null : 'strong';
  // `21위` holds no `1위`.
  if (id === 'rank-1' || id === 'rank-2' || id === 'rank-3') return /[\d.]$|상위 ?$/.test(before) ? null : 'weak';
  if (word === '유공' || word === '모범' || word === '기관상' || word === '수석' || word === '포장') return null;
  if (word === '최고상' || word === '장관상') return 'strong';
  return glued && !/[상)]$/.test(word) ? null : 'strong';
}

const STANDS =
  /\b(?:c[ao]me|com(?:es|ing)|plac(?:e|es|ed|ing)|rank(?:s|ed|ing)?|finish(?:ed|es|ing)?|took|takes?|tak(?:en|ing)|w[io]n|rated|stood|stands|and|was|were|be|being|been|nationwide|overall|also|tied) (?:in )?(?:the )?$|[a-z] (?:City|County|District) $|-(?:gu|gun|si|do) $/i;

function judgeEnglish(view: View, span: Span, block: Span, id: string): 'strong' | 'weak' | null {
  const word = view.text.slice(span.start, span.end);
  const after = view.text.slice(span.end, Math.min(block.end, span.end + 24));
  const before = view.text.slice(Math.max(block.start, span.start - 16), span.start);
  // `the best county in the country`: praise.
  if (id === 'best-institution' && /^ (?:in|of) (?:Korea|the (?:country|nation|world))\b/.test(after)) return null;
  if (/^best$/i.test(word))
    return /^B/.test(word) && /^ in (?:the )?[A-Z]/.test(after) && /(?:^|[▲△▷▶●■◆◇○]\s?|[Rr]ated |[“"'‘])$/.test(before)
      ? 'strong'
      : null;
  if (/^excellence$/i.test(word)) {
    if (/^ (?:award|prize|in (?:admin|govern|educ))/i.test(after)) return null;
    // `Recognition for Policy Excellence`: a quality.
    if (/\bfor (?:[A-Z][\w-]* )*$/.test(before)) return null;
    return /^(?:[’'”",.;)]| (?:in|and|at) )/.test(after) ? 'weak' : null;
  }
  if (word === 'Top Excellence') return /^(?:[’'”",.;)]| in )/.test(after) ? 'weak' : null;
  // `the Encouragement Award for Excellence in the water category`: what the award is for.
  if (/^Excellence in$/i.test(word) && /\bfor $/.test(before)) return null;
  if (/^(?:Excellence|Best) in$/i.test(word)) return /[▲△▷▶●■◆◇○]\s?$|^$/.test(before) ? 'strong' : 'weak';
  if (/^encouragement$/i.test(word) && /^ in the [A-Z]/.test(after) && /[▲△▷▶●■◆◇○]\s?$/.test(before)) return 'strong';
  if (/^encouragement$/i.test(word)) return /^[’'”",]| award| and /i.test(after) ? 'weak' : null;
  if (/^(?:gold|silver|bronze)(?: medals?)?$/i.test(word)) return 'weak';
  // `became the first in the nation to light its harbor`: what was done before others.
  if (/^first$/i.test(word) && /^ in (?:Korea|the (?:country|nation|world)) to /.test(after)) return null;
  // `He asked the drivers first.`
  if (/^(?:first|second|third)$/i.test(word) && /^[.,;]/.test(after) && !STANDS.test(before)) return null;
  // `on the 3rd`: a day.
  if (/^\d(?:st|nd|rd)$/.test(word) && /\bon the $/.test(before)) return null;
  if (/^(?:ranked |came |placed |it came )?(?:first|second|third|1st|2nd|3rd|no)/i.test(word)) return 'weak';
  return 'strong';
}
