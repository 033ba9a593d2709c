import type { Block, Doc, Extractor, Mention, Rules, Span } from '../pipeline/types.js';
import { compilePatterns, compileTerms, fold, lastOf, oneOf, type TermMatcher } from '../pipeline/match.js';
import { endsClause } from './clause-end.js';
import { fieldsTold } from './fields-told.js';

/**
 * The fields of an evaluation: the words before 분야/부문, the words in `the … category`. The mention's span holds the
 * words alone, without quotes and without 분야/부문/category; `parts.whole` is the phrase with them.
 */
export function categories(rules: Rules): Extractor {
  const gazetteer = {
    ko: compileTerms(rules.terms('categories'), 'ko'),
    en: compileTerms(rules.terms('categories'), 'en'),
  };
  const patterns = rules.patterns('category-forms');
  const forms = {
    ko: compilePatterns(patterns.filter(({ language }) => language === 'ko')),
    en: compilePatterns(patterns.filter(({ language }) => language === 'en')),
  };
  const toldIn = fieldsTold();
  return {
    name: 'category',
    extract(block, index, doc) {
      const { language } = block;
      if (language === 'und') return [];
      const told = () => toldIn(doc.view);
      const seen = new Set<number>();
      const known = gazetteer[language];
      return forms[language].find(doc.view, block.span).flatMap((match): Mention[] => {
        const { id: rule } = match.pattern;
        const head = match.groups['head'];
        const raw =
          match.groups['name'] ?? (head && { start: Math.max(block.span.start, head.start - 60), end: head.start });
        if (!raw) return [];
        if (rule.endsWith('/ko/told') && !told().has(doc.view.text.slice(raw.start, raw.end))) return [];
        const isQuoted = rule.endsWith('/quoted');
        const found = language === 'ko' ? trimKorean(doc, block, raw, isQuoted) : trimEnglish(doc, raw, isQuoted);
        const counted = language === 'ko' && !found ? quotedRow(doc, block, raw.end) : [];
        if (counted.length > 0) {
          return counted.map((name, at) => ({
            kind: 'category',
            span: name,
            text: doc.view.text.slice(name.start, name.end),
            block: index,
            id: idOf(known, doc, name),
            parts: { whole: { start: name.start - 1, end: at === counted.length - 1 ? match.end : name.end + 1 } },
            rule,
          }));
        }
        if (!found || seen.has(found.end)) return [];
        seen.add(found.end);
        const names =
          language === 'ko'
            ? splitCounted(doc, widenKnown(doc, found, raw, known))
            : splitPlural(doc, found, match.end);
        return names.map((name, at): Mention => ({
          kind: 'category',
          span: name,
          text: doc.view.text.slice(name.start, name.end),
          block: index,
          id: idOf(known, doc, name),
          parts: {
            whole: {
              start: language === 'ko' && at === 0 ? Math.min(match.start, name.start) : name.start,
              end: at === names.length - 1 ? match.end : name.end,
            },
          },
          rule,
        }));
      });
    },
  };
}

/** The gazetteer's id where a name of it fills at least half of the words. */
function idOf(matcher: TermMatcher, doc: Doc, span: Span): string | null {
  const hits = matcher.find(doc.view, span);
  const hit = hits.find(({ start, end }) => (end - start) * 2 >= span.end - span.start);
  return hit?.term.id ?? null;
}

/** Counts and generalities that stand before 분야 and name no field: `7개 분야`, `각 분야`, `다양한 분야`. */
const NO_FIELD =
  /^(?:[\d,][^와과]*|[각전한두세네이그총타등별]|[두세네] ?개|(?:전체|모두|총) ?\d+개|각각|각종|여러|다양한|모든|전체|다섯|여섯|해당|같은|다른|이번|관련|주요|핵심|평가|수상|세부|신규|전문|상위|많은|시상|응모|공모|민간|정부|중앙부처|중앙|대외|[가-힣 ]*기자|[가-힣]*(?:하는|되는|있는|받은|이루는|맡은|아우르는))$/;

/** A word that cannot belong to a bare field's name: what ends in a particle or a verb ending closes the phrase. */
const CLOSES =
  /(?:(?:공개|실시|주관|선정|평가|진행|발표|개최|시상|마련|시행|출품|응모|참여|출전|제출|수상)(?:한|된|하는)|결과|에서|에선|에서는|에서도|으로|에게|까지|부터|했고|했으며|하고|받아|받고|이어|비롯해|위한|대한|[은는을를년]|년도|[^평국물증]가|이번|올해|특히|역시|먼저|[가-힣]상[과을]|[또등때]|상의|에도|[가-힣]{3}[부처청]|[가-힣]{1,3}[남북]도|(?:경기|강원|제주)도|[가-힣]{2}(?:특별|광역)시|또한|지난해|작년|각각|주관|주최|주최한|열린|모두|함께|수상해|하나인|[가-힣]{2}사업|평가|경진대회|경영대전|공모전|공모|콘테스트|박람회|대회|대상|매니페스토|어워드|어워즈|시상식|[가-힣][구시군][이도만]|(?:분야|부문)[와과의에]?)$/;

/** `마늘축제로 먹거리 부문`: the particle 로 behind a vowel or ㄹ, not the noun that ends in it (`도로`, `경로`). */
function endsInRo(word: string): boolean {
  if (!/[가-힣]{2}로$/.test(word) || OF_ROADS.test(word)) return false;
  const coda = (word.charCodeAt(word.length - 2) - 0xac00) % 28;
  return coda === 0 || coda === RIEUL;
}

/** The number of ㄹ among the final consonants of a syllable. */
const RIEUL = 8;

const OF_ROADS = /(?:[도경선진항수철통미기회활대가종구차행관육해하노등]|순환|고속|산책)로$/;

const LEVEL_BEFORE = /^(?:최우수|우수|장려|특별|[금은동대본])상[·,]/;

const CLOSING_QUOTE = /[’”`」』\])](?:[의과와은는이가에]|에서는?)?$/;

const opensPhrase = oneOf('‘’“”`「」『』\'"[(,=:;▲△▷▶●◆◇■○');

/**
 * Where a bare field begins: at most six words back from 분야, not over a particle, a quote, a year or a program's head
 * (`2017년 최고국민대상 지방자치행정 부문`, `공약이행 분야`).
 */
function trimKorean(doc: Doc, block: Block, raw: Span, quoted: boolean): Span | null {
  const { text } = doc.view;
  let { start, end } = raw;
  while (end > start && /[\s’'”"`」』)]/.test(text[end - 1]!)) end--;
  if (!quoted) {
    const words: Span[] = [];
    let at = end;
    while (at > raw.start && words.length < 6) {
      const from = text.lastIndexOf(' ', at - 1) + 1;
      const word = { start: Math.max(from, raw.start), end: at };
      const spelled = text.slice(word.start, word.end);
      if (
        words.length > 0 &&
        spelled !== '찾아가는' &&
        (CLOSES.test(spelled) || endsInRo(spelled) || endsClause(spelled) || /[.!?]$/.test(spelled))
      )
        break;
      // `‘…’의 복지 분야`, `‘…’과 문화 분야`: a quotation that closes before the field is another name.
      if (words.length > 0 && CLOSING_QUOTE.test(spelled)) {
        // `‘…’ 사례와 문화 분야`: so is what it is the name of.
        if (words.length > 1 && /[가-힣][와과]$/.test(text.slice(words.at(-1)!.start, words.at(-1)!.end))) words.pop();
        break;
      }
      const opening = lastOf(spelled, opensPhrase);
      if (opening >= 0) {
        if (opening + 1 < spelled.length) words.push({ start: word.start + opening + 1, end: word.end });
        break;
      }
      words.push(word);
      at = from - 1;
      while (at > raw.start && text[at - 1] === ' ') at--;
    }
    if (words.length === 0) return null;
    start = words.at(-1)!.start;
  }
  // `우수상·돌봄 부문 대상`: the level before belongs to the field before.
  const level = LEVEL_BEFORE.exec(text.slice(start, end));
  if (level) start += level[0].length;
  while (start < end && /\s/.test(text[start]!)) start++;
  const name = text.slice(start, end);
  // `서울 자치구 가운데 이 부문`: the words point back and name no field.
  if (
    end - start < 1 ||
    NO_FIELD.test(name) ||
    /(?:^|\s)(?:[이그각]|같은|해당|이번|세부|개별)$/.test(name) ||
    start < block.span.start
  )
    return null;
  return { start, end };
}

/** A known field may open with what looks like a boundary: `찾아가는 보건복지서비스 제공`. */
function widenKnown(doc: Doc, name: Span, raw: Span, known: TermMatcher): Span {
  const hit = known
    .find(doc.view, { start: raw.start, end: name.end })
    .find(({ start, end }) => end === name.end && start < name.start);
  return hit ? { start: hit.start, end: hit.end } : name;
}

/** `서비스 제공과 지역사회보장계획 두 분야`: a count after the names says that they are several. */
function splitCounted(doc: Doc, name: Span): Span[] {
  const text = doc.view.text.slice(name.start, name.end);
  const count = /\s(?:[두세네]|다섯|[2-9]개)$/.exec(text);
  if (!count) return [name];
  const names: Span[] = [];
  let start = name.start;
  for (const joint of text.slice(0, count.index).matchAll(/[와과]\s|,\s?|·/g)) {
    names.push({ start, end: name.start + joint.index });
    start = name.start + joint.index + joint[0].length;
  }
  // `복지행정상 총 4개 분야`: a count without a list names no field.
  if (names.length === 0) return [];
  names.push({ start, end: name.start + count.index });
  return names.filter(({ start: from, end }) => end > from);
}

/** `the tourism and food categories`, `the roads, ports and parks divisions`: one field for each name before a plural. */
function splitPlural({ view: { text } }: Doc, name: Span, end: number): Span[] {
  const words = text.slice(name.start, name.end);
  if (!/(?:categories|divisions|fields|sectors)$/i.test(text.slice(name.start, end)) || !words.includes(' and '))
    return [name];
  const names: Span[] = [];
  let at = name.start;
  for (const part of words.split(/(,? and (?:the )?|, )/)) {
    if (/^[A-Za-z]/.test(part)) names.push({ start: at, end: at + part.length });
    at += part.length;
  }
  // `the culture and arts and welfare and health categories` cannot be told apart.
  return words.split(' and ').length === 2 ? names : [name];
}

/** `‘상담 지원’, ‘쉼터 운영’ 두 개 분야`: the quoted names that a count sums up; `end` is where 분야 begins. */
function quotedRow({ view: { text } }: Doc, block: Block, end: number): Span[] {
  const start = Math.max(block.span.start, end - LONGEST_ROW);
  const row = QUOTED_ROW.exec(text.slice(start, end));
  if (!row) return [];
  const from = start + row.index;
  return [...row[0].matchAll(QUOTATION)].map(({ index, 0: { length } }) => ({
    start: from + index + 1,
    end: from + index + length - 1,
  }));
}

/** Units of a row of quoted names with its count. */
const LONGEST_ROW = 160;
const QUOTATION = /[‘'“"「][^‘’'“”"「」]{2,30}[’'”"」]/g;
const QUOTED_ROW =
  /(?:[‘'“"「][^‘’'“”"「」]{2,30}[’'”"」](?:, ?| ?· ?|[와과] | 및 )){1,5}[‘'“"「][^‘’'“”"「」]{2,30}[’'”"」] ?(?:등 )?(?:총 )?(?:[두세네2-6] ?개?|다섯 ?개?) ?$|[‘'“"「][^‘’'“”"「」]{2,30}[’'”"」] 등 (?:총 )?(?:[두세네2-9] ?개?|다섯 ?개?|1\d개) ?$/;

/** `the 'Bonggong' category`, `the city and province division`; articles, quotes and `same` are left off. */
function trimEnglish(doc: Doc, raw: Span, quoted: boolean): Span | null {
  const { text } = doc.view;
  let { start, end } = raw;
  // The nearest `in the` opens the field: `the Safety Award in the local economy category`.
  const isPlural = /^[’'”"]? (?:categories|divisions|fields|sectors)/i.test(text.slice(end, end + 14));
  const opens = isPlural ? /^.*\b(?:in|under|for|of|at) (?:the|its) / : /^.*\b(?:in|under|for|of|at|and) (?:the|its) /;
  const inner = quoted ? null : opens.exec(text.slice(start, end));
  if (inner) start += inner[0].length;
  const lead = /^(?:[\s'‘“"]|the |same (?=[a-z]))+/.exec(text.slice(start, end));
  if (lead) start += lead[0].length;
  while (end > start && /[\s,.’'”"]/.test(text[end - 1]!)) end--;
  const name = fold(text.slice(start, end));
  if (
    !name ||
    /^(?:\d+|same|each|every|this|that|its|all|any|one|two|three|four|five|six|seven|eight|nine|ten|various|other|which|different|new|several|many|the|a|an)\b|\b(?:every|each|all|any|various)$/.test(
      name,
    )
  )
    return null;
  return { start, end };
}
