import { compilePatterns, compileTerms, lastOf, oneOf, type TermMatcher } from '../../pipeline/match.js';
import { once } from '../../pipeline/once.js';
import type { Rules, Span, View } from '../../pipeline/types.js';
import { endsClause } from '../clause-end.js';
import { sideBySide, type FieldReader } from './field.js';

/** Reads the fields that the words before 분야 name, of which some are `known`. */
export function koreanFields(rules: Rules, known: TermMatcher): FieldReader {
  const lookalikes = (id: string): string[] => {
    const terms = rules.terms('category-lookalikes').filter((term) => term.id === id);
    return terms.flatMap(({ names }) => names.ko ?? []);
  };
  const general = new Set(lookalikes('generalities'));
  const closing = lookalikes('closing-words');
  const isGeneral = (name: string): boolean => general.has(name) || NO_FIELD.test(name) || POINTS_BACK.test(name);
  const opensLevel = levelTest(rules);
  const closes = (word: string): boolean =>
    CLOSES.test(word) || closing.some((end) => word.endsWith(end)) || endsInRo(word) || endsClause(word);
  return {
    nameOf({ text }, { words, block, isQuoted }) {
      const name = trim(text, words, isQuoted, closes);
      const isName = name && name.end > name.start && name.start >= block.start;
      return isName && !isGeneral(text.slice(name.start, name.end)) ? name : null;
    },
    fieldsOf(view, { start, end, words, block }, name) {
      const counted = opensLevel(view, block, words.end) ? countedRow(view.text, block, words.end, closes) : [];
      if (counted.length > 0) return sideBySide(counted, end, counted[0]!.start);
      if (name) {
        const whole = widened(view, name, words, known);
        const each = EACH_OF_THEM.test(view.text.slice(words.end, words.end + LONGEST_EACH));
        return sideBySide(each ? splitJoined(view.text, whole) : splitCounted(view.text, whole), end, start);
      }
      const row = quotedRow(view.text, block, words.end);
      return row.map((quoted, at) => ({
        name: quoted,
        whole: { start: quoted.start - 1, end: at === row.length - 1 ? end : quoted.end + 1 },
      }));
    },
  };
}

/** Counts and clauses that stand before 분야 and name no field: `7개 분야`, `전체 12개 분야`, `아우르는 분야`. */
const NO_FIELD =
  /^(?:[\d,][^와과]*|[두세네] ?개|(?:전체|모두|총) ?\d+개|[가-힣 ]*기자|[가-힣]*(?:하는|되는|있는|받은|이루는|맡은|아우르는))$/;

/** `서울 자치구 가운데 이 부문`: the words point back and name no field. */
const POINTS_BACK = /(?:^|\s)(?:[이그각]|같은|해당|이번|세부|개별)$/;

/** A word that cannot belong to a bare field's name: what ends in a particle or a verb ending closes the phrase. */
const CLOSES =
  /(?:^상|^올라|^데다|^여기서|(?:평가|대회|공모전|어워드|어워즈|시상식)서|(?:공개|실시|주관|선정|평가|진행|발표|개최|시상|마련|시행|출품|응모|참여|출전|제출|수상)(?:한|된|하는)|에서|에선|에서는|에서도|으로|에게|까지|부터|했고|했으며|하고|받아|받고|이어|비롯해|위한|대한|[은는을를년]|년도|[^평국물증]가|[가-힣]상[과을]|[또등때]|상의|(?:시상식|대회|평가|공모전)의|에도|[가-힣]{3}[부처청]|[가-힣]{3}(?<![향이현예세영대])상|[가-힣]{1,3}[남북]도|(?:경기|강원|제주)도|[가-힣]{2}(?:특별|광역)시|[가-힣]{2}사업|[구시군][이도만]|(?:청장|시장|군수|지사|보건소|도서관|센터)[이가]|(?:분야|부문)[와과의에]?)$/;

/** `마늘축제로 먹거리 부문`: the particle 로 behind a vowel or ㄹ, not the noun that ends in it (`도로`, `경로`). */
function endsInRo(word: string): boolean {
  if (!/[가-힣]{2}로$/.test(word) || OF_ROADS.test(word)) return false;
  const coda = (word.charCodeAt(word.length - 2) - 0xac00) % 28;
  return coda === 0 || coda === RIEUL;
}

/** The number of ㄹ among the final consonants of a syllable. */
const RIEUL = 8;

const OF_ROADS = /(?:[도경선진항수철통미기회활대가종구차행관육해하노등]|순환|고속|산책)로$/;

/** The words without what stands around the name; null where none are left. */
function trim(text: string, words: Span, isQuoted: boolean, closes: (word: string) => boolean): Span | null {
  let { end } = words;
  while (end > words.start && /[\s’'”"`」』)]/.test(text[end - 1]!)) end--;
  let start = isQuoted ? words.start : bareStart(text, { start: words.start, end }, closes);
  if (start === null) return null;
  // `우수상·돌봄 부문 대상`: the level before belongs to the field before.
  start += LEVEL_BEFORE.exec(text.slice(start, end))?.[0].length ?? 0;
  while (start < end && /\s/.test(text[start]!)) start++;
  // `구분 조성 분야 관리 분야`: the corner of a table.
  start += CORNER.exec(text.slice(start, end))?.[0].length ?? 0;
  return { start, end };
}

const CORNER = /^(?:구 ?분|훈 ?격|등 ?급) (?=\S)/;

const LEVEL_BEFORE = /^(?:최우수|우수|장려|특별|[금은동대본])상[·,]/;

/**
 * Where a bare field begins: at most six words back from 분야, not over a particle, a quote, a year or a program's head
 * (`2017년 최고국민대상 지방자치행정 부문`, `공약이행 분야`); null where it has no word.
 */
function bareStart(text: string, { start: limit, end }: Span, closes: (word: string) => boolean): number | null {
  const words: Span[] = [];
  for (let at = end; at > limit && words.length < MOST_WORDS;) {
    const start = Math.max(text.lastIndexOf(' ', at - 1) + 1, limit);
    const spelled = text.slice(start, at);
    if (
      words.length > 0 &&
      spelled !== '찾아가는' &&
      (/[.!?]$/.test(spelled) || closes(spelled) || governs(text, start, spelled))
    )
      break;
    // `‘…’의 복지 분야`, `‘…’과 문화 분야`: a quotation that closes before the field is another name.
    if (words.length > 0 && CLOSING_QUOTE.test(spelled)) {
      // `‘…’ 사례와 문화 분야`: so is what it is the name of.
      if (words.length > 1 && /[가-힣][와과]$/.test(text.slice(words.at(-1)!.start, words.at(-1)!.end))) words.pop();
      break;
    }
    const opening = lastOf(spelled, opensPhrase);
    if (opening < 0 || opening + 1 < spelled.length) words.push({ start: start + opening + 1, end: at });
    if (opening >= 0) break;
    at = start - 1;
    while (at > limit && text[at - 1] === ' ') at--;
  }
  return words.at(-1)?.start ?? null;
}

/** `본선을 열고 시군 부문`: a verb with its object before it; 광고 and 문서 are nouns. */
const governs = (text: string, start: number, word: string): boolean =>
  /^[가-힣]{0,4}[고며서어아해쳐워려켜져겨여내]$/.test(word) &&
  /[가-힣][을를] $/.test(text.slice(Math.max(0, start - 3), start));

const MOST_WORDS = 6;

const CLOSING_QUOTE = /[’”'"`」』\])](?:[의과와은는이가에서로]|에서[는도]?|에도|으로)?$/;

const opensPhrase = oneOf('‘’“”`「」『』<〈《\'"[(,=:;▲△▴▵▷▶▸▹►▻▼▽●○◎◆◇◈■□▣※');

/** A known field may open with what looks like a boundary: `찾아가는 보건복지서비스 제공`. */
function widened(view: View, name: Span, words: Span, known: TermMatcher): Span {
  const hits = known.find(view, { start: words.start, end: name.end });
  const hit = hits.find(({ start, end }) => end === name.end && start < name.start);
  return hit ? { start: hit.start, end: hit.end } : name;
}

/** `서비스 제공과 지역사회보장계획 두 분야`: a count after the names says that they are several. */
function splitCounted(text: string, name: Span): Span[] {
  const words = text.slice(name.start, name.end);
  const count = /\s(?:[두세네]|다섯|[2-9]개)$/.exec(words);
  if (!count) return [name];
  const names: Span[] = [];
  let { start } = name;
  for (const joint of words.slice(0, count.index).matchAll(/[와과]\s|,\s?|·/g)) {
    names.push({ start, end: name.start + joint.index });
    start = name.start + joint.index + joint[0].length;
  }
  // `복지행정상 총 4개 분야`: a count without a list names no field.
  if (names.length === 0) return [];
  names.push({ start, end: name.start + count.index });
  return names.filter((part) => part.end > part.start);
}

/** `청년정책과 기후환경 분야 최우수상을 함께`: two fields, where the words behind say that there are several. */
function splitJoined(text: string, { start, end }: Span): Span[] {
  const joint = JOINT.exec(text.slice(start, end));
  if (!joint) return splitCounted(text, { start, end });
  const at = start + joint.index + 1;
  return [
    { start, end: at },
    { start: at + joint[0].length - 1, end },
  ];
}

/** A particle behind a noun of three syllables or more. */
const JOINT = /(?<=[가-힣]{2})[가-힣][와과] (?=[가-힣]{2})/;
const EACH_OF_THEM =
  /^(?:분야|부문)(?:에서)?(?: (?:모두|함께|각각|각|나란히|동시에) | [‘'“"]?[가-힣]{2,5}(?:상|등급)[’'”"]?을 (?:함께|동시에|나란히|모두|각각) )/;
const LONGEST_EACH = 24;

/** Makes a test whether a level follows the head that begins at `end`: what is judged is counted too, `3개 분야를 평가한`. */
function levelTest(rules: Rules): (view: View, block: Span, end: number) => boolean {
  const names = compileTerms(rules.terms('award-levels'), 'ko');
  const forms = once(() =>
    compilePatterns(rules.patterns('award-level-forms').filter(({ language }) => language === 'ko')),
  );
  return (view, block, end) => {
    const head = TO_LEVEL.exec(view.text.slice(end, end + LONGEST_HEAD));
    if (!head) return false;
    const start = end + head[0].length;
    const behind = { start, end: Math.min(block.end, start + LONGEST_LEVEL) };
    return (
      names.find(view, behind).some((name) => name.start === start) ||
      forms()
        .find(view, behind)
        .some(({ groups }) => groups['level']?.start === start)
    );
  };
}

/** Units of the head with its particle, and of a level. */
const LONGEST_HEAD = 16;
const LONGEST_LEVEL = 24;

/**
 * `관광, 복지·보건, 안전 등 3개 분야 우수상`: as many names between commas as the count sums up; `end` is where 분야 begins. None
 * where fewer or more stand there.
 */
function countedRow(text: string, block: Span, end: number, closes: (word: string) => boolean): Span[] {
  const limit = Math.max(block.start, end - LONGEST_ROW);
  const count = COUNT.exec(text.slice(limit, end));
  if (!count) return [];
  const { digits, word } = count.groups!;
  const wanted = digits ? Number(digits) : COUNTED.indexOf(word!);
  const row = text.slice(limit, limit + count.index);
  // `주민 참여, 예산 및 조직 등 2개`: 및 joins names only where the commas are too few.
  const joints = [/, ?/g, /, ?| 및 /g].map((joint) => [...row.matchAll(joint)]).find(({ length }) => length >= wanted - 1)?.slice(1 - wanted); // prettier-ignore
  if (!joints) return [];
  const starts = joints.map(({ index, 0: { length } }) => limit + index + length);
  const ends = [...joints.map(({ index }) => limit + index), limit + row.length];
  const first = bareStart(text, { start: limit, end: ends[0]! }, closes);
  if (first === null || /[,및] ?$/.test(text.slice(limit, first))) return [];
  const names = [first, ...starts].map((start, at) => ({ start, end: ends[at]! }));
  const isField = (name: string) =>
    FIELD_IN_ROW.test(name) && !name.split(' ').some(closes) && !/[가-힣][구시군] /.test(name);
  return names.every(({ start, end: last }) => isField(text.slice(start, last))) ? names : [];
}

const COUNT = /(?: 등)? (?:총 |모두 )?(?:(?<digits>[2-9]|1\d) ?개|(?<word>[두세네]|다섯|여섯) ?개?) ?$/;
/** By their numbers. */
const COUNTED = ['', '', '두', '세', '네', '다섯', '여섯'];
/** Between the count and a level. */
const TO_LEVEL = /^(?:분야|부문|영역)(?:에서|의)? ?(?:모두 |각각 |나란히 )?[‘'“"]?/;
const FIELD_IN_ROW = /^[가-힣A-Za-z·]{1,14}(?: [가-힣A-Za-z·]{1,12}){0,3}$/;

/** `‘상담 지원’, ‘쉼터 운영’ 두 개 분야`: the quoted names that a count sums up; `end` is where 분야 begins. */
function quotedRow(text: string, block: Span, end: number): Span[] {
  const start = Math.max(block.start, end - LONGEST_ROW);
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
