import type { Block, Doc, Extractor, Language, Mention, Rules, Span } from '../pipeline/types.js';
import { bareNameStart } from './bare-korean.js';
import { isHonoured } from './honoured.js';
import { compileTerms, isHangul, isWord, oneOf, type TermMatcher } from '../pipeline/match.js';

/**
 * Names of evaluations, contests and awards: the gazetteer's, what stands in quotes and ends in a head noun, and bare
 * phrases that end in one. The span holds the name with its year and number, without quotes.
 */
export function programs(rules: Rules): Extractor {
  const terms = rules.terms('programs');
  const heads = rules.terms('program-heads');
  const known = { ko: compileTerms(terms, 'ko'), en: compileTerms(terms, 'en') };
  const nouns = {
    ko: compileTerms(heads, 'ko'),
    en: compileTerms(heads, 'en'),
  };
  const closing = { ko: nouns.ko, en: compileTerms(heads.filter(({ id }) => id !== 'grand-prize'), 'en') }; // prettier-ignore
  const qualifiers = new Set(rules.terms('program-qualifiers').flatMap(({ names }) => names.ko ?? []));
  return {
    name: 'program',
    extract(block, index, doc) {
      if (block.language === 'und') return [];
      const language = block.language;
      const mention = (span: Span, rule: string): Mention => ({
        kind: 'program',
        span,
        text: doc.view.text.slice(span.start, span.end),
        block: index,
        id: idOf(known[language], doc, span),
        rule,
      });
      const found = quotedNames(doc, block, language, closing[language], known[language]).map((span) =>
        mention(span, `programs/${language}/quoted`),
      );
      const free = (span: Span) => found.every(({ span: taken }) => span.end <= taken.start || taken.end <= span.start);
      const heads = nouns[language].find(doc.view, block.span);
      for (const hit of known[language].find(doc.view, block.span)) {
        const span = widen(doc, block, hit, language);
        if (!free(span) || (language === 'ko' && (goesOn(doc, span.end) || isMeasured(doc, span.end)))) continue;
        // `2024 Clean City Awards` is not the City Awards: more of a name stands before the known one.
        const head = heads.find(({ end }) => end === hit.end);
        const whole =
          head &&
          (language === 'en' ? bareEnglish(doc, block, head) : named(doc, bareKorean(doc, block, head, qualifiers)));
        if (whole && whole.start < span.start && free(whole))
          found.push({ ...mention(whole, `programs/${language}/bare`), ...(language === 'en' ? { id: null } : {}) });
        else found.push(mention(span, `programs/${hit.term.id}`));
      }
      if (language === 'ko') {
        for (const span of nationalPrizes(doc, block)) if (free(span)) found.push(mention(span, 'programs/ko/bare'));
      }
      for (const hit of heads) {
        const span = language === 'ko' ? bareKorean(doc, block, hit, qualifiers) : bareEnglish(doc, block, hit);
        // A fair or a meeting is a program only as an edition: `제6회 주민자치 박람회`.
        if (
          span &&
          hit.term.id === 'event' &&
          !/제\s?\d+회|(?:19|20)\d\d/.test(doc.view.text.slice(span.start, span.end))
        )
          continue;
        if (span && hit.term.id === 'grand-prize' && !isNamedPrize(doc.view.text.slice(span.start, hit.start)))
          continue;
        // `‘도시재생 한마당’ 우수사례 경진대회`: what the quoted name is.
        if (span && language === 'ko' && found.some(({ span: name }) => name.end + 2 === span.start)) continue;
        if (span && free(span)) found.push(mention(span, `programs/${language}/bare`));
      }
      return found;
    },
  };
}

/** `대한민국 녹색경영대상에서`, `한국 도시대상 시상식`, `제7회 물관리대상 대통령상`: 대상 is a head only behind such an opening and before what is won. */
function nationalPrizes({ view: { text } }: Doc, { span }: Block): Span[] {
  const found: Span[] = [];
  NATIONAL.lastIndex = span.start;
  for (let match = NATIONAL.exec(text); match && match.index < span.end; match = NATIONAL.exec(text))
    found.push({ start: match.index, end: match.index + match[0].length });
  return found;
}

const NATIONAL =
  /(?<![가-힣])(?:(?:(?:(?:19|20)\d\d년?도?|제 ?\d{1,3}회) )?(?:대한민국|전국|한국의?)|제 ?\d{1,3}회) (?:[가-힣]{1,12} ){0,3}[가-힣]{2,10}대상(?=에서|[은이에의] | [가-힣]{2,12} ?(?:부문|분야) |[’'”"]? (?:시상식|대상|최우수|우수|장려|특별|본상|종합|대통령|국무총리|[가-힣]{2,8}장관)| ?[▲△▶▷◆◇■□●○])/g;

function idOf(matcher: TermMatcher, doc: Doc, span: Span): string | null {
  return matcher.find(doc.view, span)[0]?.term.id ?? null;
}

const QUOTES: Readonly<Record<string, string>> = {
  '‘': '’',
  '“': '”',
  '「': '」',
  '『': '』',
  '〈': '〉',
  '《': '》',
  '<': '>',
  '`': '`',
  '"': '"',
  "'": "'",
};

const opensQuote = oneOf(Object.keys(QUOTES).join(''));

/** Units of a name in quotes. */
const LONGEST_QUOTED = 110;

/** Where the quotation that opens at `at` closes; -1 where it is longer than a name. */
function closingOf(text: string, at: number, closing: string, blockEnd: number): number {
  const limit = Math.min(blockEnd - 1, at + LONGEST_QUOTED);
  const isApostrophe = closing === "'" || closing === '’';
  for (let end = at + 1; end <= limit; end++) {
    if (text[end] !== closing) continue;
    // `'Government's …'`: an apostrophe between letters closes nothing.
    if (isApostrophe && isLatin(text.charCodeAt(end + 1)) && isLatin(text.charCodeAt(end - 1))) continue;
    // `'2019 Farmers' Union Best City Award'`: neither does that of several owners, where the quotation closes behind.
    if (isApostrophe && text[end - 1] === 's' && GOES_ON.test(text.slice(end + 1, limit + 1))) continue;
    return end;
  }
  return -1;
}

/** A name that goes on in capitals and numbers to its own closing quote. */
const GOES_ON = /^ [A-Z][^'‘’“”"\n.;]{2,80}[A-Za-z][.,]?['’](?![A-Za-z])/;

function isLatin(code: number): boolean {
  return code < 0x80 && isWord(code) && code > 0x39;
}

/** Quoted phrases that are names of programs: they hold a known name, end in a head noun or 상/대상, or open with a year or 제N회. */
function quotedNames(doc: Doc, block: Block, language: Language, nouns: TermMatcher, known: TermMatcher): Span[] {
  const { text } = doc.view;
  const found: Span[] = [];
  for (let at = block.span.start; at < block.span.end; at++) {
    if (!opensQuote(text.charCodeAt(at))) continue;
    const closing = QUOTES[text[at]!]!;
    if (text[at] === "'" && isWord(text.charCodeAt(at - 1)) && at > block.span.start) {
      // `관악구는'2023…'` opens, `Minister's` does not.
      if (!isHangul(text.charCodeAt(at - 1)) || text[at + 1] === ' ') continue;
    }
    const end = closingOf(text, at, closing, block.span.end);
    if (end < 0) continue;
    // A heading that stands in angle brackets as a whole is no name.
    if (at === block.span.start && end === block.span.end - 1) continue;
    let span = { start: at + 1, end };
    while (/[\s,.]/.test(text[span.end - 1]!) && span.end > span.start) span = { ...span, end: span.end - 1 };
    const name = text.slice(span.start, span.end);
    const announced =
      /(?:[Ee]valuations?|[Cc]ontests?|[Cc]ompetitions?|[Aa]ssessments?) (?:for|of|called|titled|named) (?:the )?$/.test(
        text.slice(Math.max(block.span.start, at - 30), at),
      );
    const chained = found.length > 0 && /^[,.]?["”'’] and (?:for )?$/.test(text.slice(found.at(-1)!.end, at));
    if (
      span.end > span.start &&
      (announced ||
        chained ||
        isProgramName(name, doc, span, language, nouns, known) ||
        (language === 'ko' && HEAD_BEHIND.test(text.slice(end + 1, end + 8)) && !/[.!?다요]$/.test(name)) ||
        (language === 'en' && HEAD_BEHIND_ENGLISH.test(text.slice(end + 1, end + 16)) && isTitled(name)))
    ) {
      found.push(span);
      at = end;
    }
  }
  return found;
}

/** `‘통합건강증진사업’ 평가`, `‘좋은 이웃’ 공모전`: the noun that tells what it is stands behind the quotation. */
const HEAD_BEHIND = /^ ?(?:사업 )?(?:평가|경진대회|성과대회|공모전|콘테스트|시상식)/;

/** `the '2024 Harbor Leaders' awards`, `the 'Clean River' contest` */
const HEAD_BEHIND_ENGLISH = /^ (?:awards|contest|competition|evaluation|award ceremony|awards ceremony)\b/;

/** Several capitalised words that are no level and no field. */
const isTitled = (name: string) => /^(?:\d\w*|[A-Z][\w'’.-]*)(?: (?:[a-z]{1,3}|\d\w*|[A-Z(][\w'’.)-]*)){1,9}$/.test(name) && !isLevelName(name); // prettier-ignore

function isProgramName(
  name: string,
  doc: Doc,
  span: Span,
  language: Language,
  nouns: TermMatcher,
  known: TermMatcher,
): boolean {
  if (/[.!?]$|[다요]$/.test(name)) return false;
  // `대한민국 봉사와 나눔 우수사례 공모전`, but not a level or a field in quotes.
  const heads = nouns.find(doc.view, span);
  if (heads.some(({ end }) => end === span.end) && !/우수 ?기관$/.test(name))
    return !/^(?:종합|정량|정성)?평가$/.test(name) && (!isLevelName(name) || AWARDS_OF_ONE_WORD.test(name));
  if (known.find(doc.view, span).length > 0) return true;
  if (language === 'ko') {
    if (/^(?:제\s?\d+회|(?:19|20)\d\d년?도?\s)/.test(name))
      return !/(?:계획|사업|추진|프로젝트|캠페인|축제|날|행사|박람회|포럼|세미나|학교|교실|음악회|예산안?)$/.test(name);
    return (
      /(?:\s|[가-힣]{3}|[A-Z]{2})대상$|^(?:대한민국|전국|한국)\s.*대전$|상\(賞\)$|[가-힣]\s[가-힣]{1,12} 우수기관$|\s유공$|우수 ?사례$|[가-힣]{3}\s[가-힣]{1,6}상$/.test(
        name,
      ) &&
      !/연속|(?:대통령|총리|장관|지사|시장|의장|최우수|우수|장려|특별|공로|[금은동본])상$/.test(name) &&
      !/^(?:종합|통합|부문|최고|영예의)\s?대상$/.test(name)
    );
  }
  return (
    /\b(?:Awards?|Prize|Evaluations?|Contest|Competition|Grand Prize)\b|^evaluation (?:of|on)\b/.test(name) &&
    (/[A-Z0-9]/.test(name[0]!) || doc.view.text[span.start - 1] === '「') &&
    name.split(' ').length > 2 &&
    !isLevelName(name)
  );
}

/** A known name with the year and the number before it: `2023년도 지역복지사업 평가`, `17th Dasan Mokmin Awards`. */
function widen(doc: Doc, block: Block, hit: Span, language: Language): Span {
  const { text } = doc.view;
  // `산림환경대상`: a known name that ends a longer word.
  let at = hit.start;
  if (language === 'ko') while (at > block.span.start && isHangul(text.charCodeAt(at - 1))) at--;
  const before = text.slice(Math.max(block.span.start, at - 90), at);
  const lead =
    language === 'ko'
      ? /(?<![가-힣\d])(?:(?:19|20)\d{2}년?도?\s|제\s?\d+회\s|민선\s?\d+기\s|전국\s|대한민국\s|한국\s|기초단체장\s|기초자치단체장\s|지방자치단체\s|자치구\s|지자체\s){1,6}$/.exec(
          before,
        )
      : /(?:(?:(?:19|20)\d{2}|\d{1,3}(?:st|nd|rd|th)|National|Korea|Local|Basic|Governments?|Heads|Regional|Nationwide)['’]? ){1,8}$/.exec(
          before,
        );
  const start = lead ? at - lead[0].length : at;
  const tail =
    language === 'en'
      ? /^s?(?: of (?:19|20)\d{2})?/.exec(text.slice(hit.end, Math.min(block.span.end, hit.end + 12)))![0].length
      : (/^\s?(?:평가|경진대회|공모전|콘테스트)(?![가-힣]{2})/.exec(
          text.slice(hit.end, Math.min(block.span.end, hit.end + 7)),
        )?.[0].length ?? 0);
  return { start: skipSpace(text, start), end: hit.end + tail };
}

const skipSpace = (text: string, at: number) => (text[at] === ' ' ? at + 1 : at);

/** A bare name without who runs it, where and when: `행정안전부 재난관리평가`, `강원 시군평가`, `지난 2021년에도 …`. */
function named({ view: { text } }: Doc, name: Span | null): Span | null {
  if (!name) return null;
  let { start } = name;
  for (
    let opening = RUNNER.exec(text.slice(start, name.end));
    opening;
    opening = RUNNER.exec(text.slice(start, name.end))
  )
    start += opening[0].length;
  return start < name.end ? { start, end: name.end } : null;
}

const RUNNER =
  /^(?!(?:시·?군(?:·?구)?|구·?군|자치구) )(?:[가-힣·]{1,12}(?:[부처청원회단소도구군]|본부|공사|공단|센터|신문|일보|[가-힣]시)|자체|중앙|전국|서울|부산|인천|광주|대전|울산|세종|경기|충북|충남|전북|전남|경북|경남|제주|지난|올해|\d+월|(?:19|20)\d\d년(?:에도?|에는)|[가-힣]+(?:에도|에는|에서)) /;

/** `평가받았다`, `평가위원회`, `대회의실`: a syllable follows that is no particle. */
function goesOn({ view: { text } }: Doc, end: number): boolean {
  return (
    isHangul(text.charCodeAt(end)) &&
    !/^(?:에서|의(?![가-힣])|[에를을는은이가와과도로서]|으로|까지|부터|결과|대상|우수|최우|이?[다며고인](?![가-힣])|처럼|보다|만 )/.test(
      text.slice(end, end + 3),
    )
  );
}

/** `정부합동평가 지표와 …를 평가한 결과`: what is measured, of which another evaluation is made. */
const isMeasured = ({ view: { text } }: Doc, end: number): boolean => MEASURED.test(text.slice(end, end + 8));

const MEASURED = /^ ?(?:지표|항목)(?:[와과를을는은가이의] |, |에 )/;

/** Heads that say little alone: `평가`, `대회` need a name before them. */
function bareKorean(doc: Doc, block: Block, head: Span, qualifiers: ReadonlySet<string>): Span | null {
  const { text } = doc.view;
  // `제도 개선 우수기관에 대한 대통령상`: what the honour is for.
  if (/^우수 ?기관$/.test(text.slice(head.start, head.end))) {
    if (!isHonoured(text, head.end)) return null;
  } else if (goesOn(doc, head.end) || isMeasured(doc, head.end)) return null;
  const after = text.slice(head.end, head.end + 6);
  if (/^(?:를 (?:[받했하]|통해|거쳐|실시|진행|합[한쳐해])|가 (?:진행|실시|이뤄))/.test(after)) return null;
  let start = bareNameStart(text, head.start, block.span.start);
  // `복지부 지역사회보장계획 평가`: the ministry runs it.
  start += MINISTRY.exec(text.slice(start, head.start))?.[0].length ?? 0;
  if (start >= head.start) return null;
  // `하천 평가는 끝났다` says nothing of any evaluation in particular, `이번 하천정비 평가는` does.
  if (/^[는은] /.test(after) && !text.endsWith('이번 ', start)) return null;
  const name = text.slice(start, head.end);
  return name.replace(/\s/g, '').length < 4 ||
    /^(?:정량|정성) ?평가[와과·]/.test(name) ||
    /^(?:(?!(?:19|20)\d\d\s)[\d,]+|높은|좋은|긍정적|우수한)\s/.test(name) ||
    (isGeneral(text.slice(start, head.start), qualifiers) && !OF_GOVERNMENTS.test(name))
    ? null
    : { start, end: head.end };
}

const MINISTRY =
  /^(?:[가-힣]{2,7}[부처청]|[가-힣]{2,8}위원회|경기도|강원도|[가-힣]{2}특별자치도|(?:충청|전라|경상)[남북]도|[충전경][남북]도|제주도) (?=[가-힣]{2}[가-힣 ]*[가-힣]{2} )/;

/** `시군 종합평가`, `2023년 시·군종합평가`: what a province evaluates is called so. */
const OF_GOVERNMENTS = /(?:^|\s)(?:시·?군(?:·?구)?|구·?군|자치구) ?(?:종합|합동)평가$/;

/** `연말 정부 평가`, `20일 시상식`, `군청 대회`, `서울시 평가`: only words that say when, where, of what scope and by whom. */
const isGeneral = (words: string, qualifiers: ReadonlySet<string>) =>
  words.trim() !== '전국' &&
  words
    .trim()
    .split(/[ ·]/)
    .every((word) => qualifiers.has(word) || qualifiers.has(word.replace(/[와과]$/, '')) || WHEN_OR_WHERE.test(word));

const WHEN_OR_WHERE =
  /^(?:(?:19|20)\d\d년?도?|제\d+회|민선|\d기|\d{1,2}[월일]|[가-힣]{2,3}[시도]|[시군구도]|[가-힣]{0,3}[도시군구]청|오전|오후)$/;

/** `Excellence Award`, `Minister of Environment Award`: levels, not programs. */
const isLevelName = (name: string) =>
  // `2019 Presidential Award`: an honour and its year.
  /^(?:19|20)\d\d (?:Presidential|Prime Minister['’]?s?|Minister(?:['’]s| of [A-Z][\w, -]*)?) (?:Award|Commendation|Citation|Prize)s?$/.test(
    name,
  ) ||
  // `Grand Prize in the Tourism Category`: a level and its field.
  /^(?:Grand|Top|Excellence|Special) (?:Excellence )?(?:Prize|Award) in (?:the )?[A-Z]/.test(name) ||
  (/\bAwards?$/.test(name) &&
    (name.split(' ').length < 3 ||
      /\b(?:\d+|Excellence|Encouragement|Wins?|Sweeps?|Takes?|Reaps?|Collects?|Receives?) Awards?$|\b(?:Wins?|Sweeps?|Takes?|Reaps?|Collects?|Receives?)\b/.test(
        name,
      ) ||
      /^(?:Top|Best|Grand|Special|Excellence|Gold|Silver|Bronze|Minister|Prime|Presidential|Encouragement|Main)\b/.test(
        name,
      )));

/** `‘WeCARE Awards’`: a coined word, which is no level. */
const AWARDS_OF_ONE_WORD = /^[A-Z]*[a-z]+[A-Z][A-Za-z]* Awards$/;

const CONNECTORS = new Set(['of', 'and', 'the', 'for', 'on', 'to', '&', 'by']);
const CLOSES_ENGLISH =
  /^(?:a|an|this|that|these|those|in|at|from|with|its|their|his|her|various|several|many|other|outside|external|each|every|annual|recent|received|won|win|wins|by|as|is|was|are|were|has|had|have|also|which|who|while|after|said|level|highest|all|last|year['’]s|another|respectively|conducts?|conducted|hosted|excellent|high|such|and|the|of|for|on|to|into|same|policy-level|overall|qualitative|quantitative|first|second|third)$/;

/** `disaster management evaluation`, `2025 National Library Operation Evaluation`, `evaluation of pledge fulfillment`. */
function bareEnglish(doc: Doc, block: Block, head: Span): Span | null {
  const { text } = doc.view;
  const capital = /[A-Z]/.test(text[head.start]!);
  // `awards`, `survey`, `presentation` in small letters are plain nouns.
  if (!capital && !/^(?:evaluation|assessment|appraisal|contest|competition)$/.test(text.slice(head.start, head.end)))
    return null;
  let start = head.start;
  let at = head.start;
  for (let words = 0; at > block.span.start && words < 12; words++) {
    if (text[at - 1] !== ' ') break;
    const from = Math.max(text.lastIndexOf(' ', at - 2) + 1, block.span.start);
    const raw = text.slice(from, at - 1);
    if (/[,.;:)’'"”\]]$/.test(raw) && !/['’]s?$/.test(raw)) break;
    const opening = /^[(“‘’"'[▲△▷▶●◆◇■○]+/.exec(raw);
    const word = opening ? raw.slice(opening[0].length) : raw;
    if (!word) break;
    const lower = word.toLowerCase();
    // `▲Excellent Road Cleaning Evaluation`
    if (opening && /^[▲△▷▶●◆◇■○]/.test(raw) && /^(?:Excellent|Outstanding|Superior)$/.test(word)) break;
    if (capital) {
      if (!/^[A-Z0-9]/.test(word)) {
        // A connector holds only between two parts of one name: `Heads of Local Governments Contest`.
        const earlier =
          text
            .slice(Math.max(block.span.start, from - 20), from)
            .trim()
            .split(' ')
            .at(-1) ?? '';
        const ofTheYear = lower === 'the' && text.startsWith('Year', at);
        if (
          !ofTheYear &&
          (!CONNECTORS.has(lower) ||
            !(/^[A-Z0-9]/.test(earlier) || /^the Year/.test(text.slice(at, at + 8))) ||
            lower === 'the' ||
            /[,.;]$/.test(earlier))
        )
          break;
      } else if (OPENS_HEADLINE.test(word) || /^Year['’]s$/.test(word)) break;
    } else if (CLOSES_ENGLISH.test(lower) || (/^[A-Z]/.test(word) && /['’]s$/.test(word))) break;
    else if (/['’]s$/.test(word)) break;
    start = from + (opening ? opening[0].length : 0);
    at = from;
    if (opening) break;
  }
  const end = head.end;
  // `in the Ministry of Health and Welfare evaluation` names who runs it, not what it is called.
  if (
    /\b(?:Ministry|Minister) of (?:(?:[A-Z][A-Za-z]*|and|the|of),? )*$/.test(
      text.slice(Math.max(block.span.start, start - 60), start),
    )
  )
    return null;
  if (start < head.start) {
    const name = text.slice(start, end);
    // `[Seoul District Award News]`
    if (GENERAL_ENGLISH.test(name) || text.startsWith(' News', end)) return null;
    const tail = text.slice(end, headTail(text, end, block));
    if (
      (isLevelName(name) && !(tail !== '' && SCOPED.test(name))) ||
      /\b(?:Billion|Million) Won\b|^(?:Draws?|Wins?|Through)\b/.test(name)
    )
      return null;
    return name.split(' ').length >= 2 && !/^(?:Excellent|High|Positive)\b/.test(name)
      ? { start, end: GENERAL_HEAD.test(name) ? end + tailOf(text, end, block) : headTail(text, end, block) }
      : null;
  }
  const tail = tailOf(text, end, block);
  // `the overall evaluation of the 2025 Harbor Contest`: the contest is what is named.
  if (!capital && HOLDS_HEAD.test(text.slice(end, end + tail))) return null;
  return tail > 0 ? { start, end: end + tail } : null;
}

/** `International Awards for Quiet Harbors` */
const SCOPED = /^(?:(?:19|20)\d\d )?(?:International|National|World|Global|Korea|Asian?) Awards?$/;

const HOLDS_HEAD = /\b(?:Evaluation|Assessment|Contest|Competition|Awards?)$/;

/** `2022 evaluation of local finance`: a year alone is no name. */
const GENERAL_HEAD = /^(?:19|20)\d\d (?:evaluation|assessment)$/;

/** The length of ` of pledge fulfillment` behind a head. */
function tailOf(text: string, end: number, block: Block): number {
  const tail =
    /^s? of (?!the [a-z]|a |its |this )(?:the )?[A-Za-z][\w'’/-]*(?: (?!by\b|in\b|for\b|at\b|with\b|from\b|conducted\b|carried\b|organi[sz]ed\b|hosted\b|held\b|on\b|is\b|was\b|that\b|which\b)[\w'’/-]+){1,7}/.exec(
      text.slice(end, Math.min(block.span.end, end + 120)),
    );
  return tail ? tail[0].length : 0;
}

/** `2019 Quiet Harbor` before `Grand Prize`: the name of an award, and not a level of a contest that is named before it. */
const isNamedPrize = (words: string) =>
  EDITION.test(words) &&
  !/^(?:\S+ )+(?:Overall|Comprehensive|General|Category|Division|Sector) $/.test(words) &&
  !/\b(?:Evaluation|Assessment|Contest|Competition|Awards?|Fair|Festival|Conference|Games)['’]?s? $/.test(words);

/** A year, a number or a country, and then a name. */
const EDITION = /^(?:(?:19|20)\d\d |\d{1,3}(?:st|nd|rd|th) |(?:Republic of )?Korea |National |Asia )+[A-Z]/;

/** What stands before a name in a headline or opens a sentence, and a count: `Wins Two Healthy City Awards`. */
const OPENS_HEADLINE =
  /^(?:The|In|At|A|This|By|For|From|With|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Wins?|Receives?|Takes?|Sweeps?|Earns?|Named|Selected|Categories|Fields|Rated|Top|Opens|Out|Recogni[sz]ed|Honou?red|Awarded)$/;

/** `the final evaluation of the ‘…’`: which round it was, and no name. */
const GENERAL_ENGLISH = /^Record \d|^(?:final|comprehensive|overall|preliminary|annual|regular|latest|nationwide) \w+$/;

/** `Joint Government Evaluation of 2022`, `International Awards for Livable Communities`. */
function headTail(text: string, end: number, block: Block): number {
  const tail = /^ (?:of )?(?:19|20)\d{2}\b|^ for (?!\w+ Consecutive)[A-Z][a-z]+(?: (?:and )?[A-Z][a-z]+)*/.exec(
    text.slice(end, Math.min(block.span.end, end + 60)),
  );
  return tail ? end + tail[0].length : end;
}
