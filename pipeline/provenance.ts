import type { Block, Doc, Span } from './types.js';

/** What the page says about the article itself. */
export interface Provenance {
  readonly title: Span | null;
  /** The outlet's name as the page writes it. */
  readonly outlet: string | null;
  /** ISO 8601 in Korean time, `2023-12-15T16:22:29+09:00`; the date alone where the page gives no time. */
  readonly publishedAt: string | null;
}

/**
 * Reads the title, the copyright line or the bracket before the reporter's name, and the date behind a label such as 입력;
 * what the text does not say is taken from the metadata that came with it.
 */
export function provenance(doc: Doc): Provenance {
  const { metadata = {} } = doc.article;
  const title = doc.blocks.find(({ kind, drop }) => kind === 'title' && !drop)?.span ?? lineSaying(metadata.title, doc);
  const chrome = doc.blocks.filter(({ drop }) => drop?.reason === 'boilerplate');
  // Not a bare "ⓒ ○○통신", which may be the credit of a photo.
  const signed = chrome.filter(({ drop }) => drop?.rule.includes('/end/'));
  return {
    title,
    // The copyright line is the outlet's own signature; a bracket may name the agency that the text is from.
    outlet:
      SIGNATURES.reduce<string | null>((name, form) => name ?? nameIn(doc, signed, form), null) ??
      bylineName(doc) ??
      metadata.outlet ??
      null,
    publishedAt: dateIn(doc, chrome) ?? metadata.publishedAt ?? null,
  };
}

/** The first line that says just this. */
function lineSaying(words: string | undefined, { blocks, view }: Doc): Span | null {
  if (words === undefined) return null;
  const line = words.normalize('NFC');
  return blocks.find(({ span }) => view.quote(span) === line)?.span ?? null;
}

function bylineName(doc: Doc): string | null {
  return nameIn(doc, doc.blocks, KOREAN_BYLINE) ?? nameIn(doc, doc.blocks, ENGLISH_BYLINE);
}

function nameIn({ view }: Doc, blocks: readonly Block[], form: RegExp): string | null {
  for (const { span } of blocks) {
    const range = form.exec(view.text.slice(span.start, span.end))?.indices?.groups?.['name'];
    if (range) return view.quote({ start: span.start + range[0], end: span.start + range[1] });
  }
  return null;
}

const SIGNATURES: readonly RegExp[] = [
  // "ⓒ경제를 보는 눈, … 아시아경제(www.asiae.co.kr)": a slogan may stand before a Korean name, a web address right behind it.
  /\((?<=(?<name>[가-힣A-Za-z0-9]{0,20}[가-힣][A-Za-z0-9]{0,3})\()(?:https?:|www\.)/d,
  // "© The Asia Business Daily(www.…)", "저작권자 ⓒ ○○신문, 무단 …", "© 2024. ○○일보 All …"
  /(?:[©ⓒ]|저작권자 ?\([cC]\)) ?(?:\d{4}(?:-\d{4})?[.,]? ?)?(?:by )?(?!무단|재배포|학습|AI |[Aa]ll |ALL )(?<name>[가-힣A-Za-z0-9][가-힣A-Za-z0-9&.' -]{0,40}?)(?=\s?[(,<>|[\]]|\.(?:\s|$)|$|\s(?:무단|재배포|[Aa]ll |ALL |Co\b|Corp|Inc))/d,
];

/** "[서울=○○뉴스]", "[○○신문=○○○ 기자]": a place stands in such brackets too, so the name must end as outlets' names do. */
const KOREAN_BYLINE =
  /^[[(](?:[가-힣·]{2,12} ?[=/] ?)?(?<name>[가-힣A-Za-z0-9]{1,12}(?:신문|일보|뉴스|뉴시스|뉴스1|뉴스핌|경제|타임스|타임즈|저널|방송|투데이|미디어|통신|데일리|헤럴드))(?=[\]) =/])/d;

/** "[Asia Economy Reporter ○ ○]". */
const ENGLISH_BYLINE =
  /^[[(](?<name>(?:[A-Z][A-Za-z]+ ){0,3}?(?:Economy|Daily|News|Times|Herald|Post|Journal|Today|Ilbo|Shinmun|Press|Agency|Tribune)) (?:[A-Z][a-z]+ Reporting Headquarters )?Reporter /d;

/** Published first, registered with the site second: the first label found in that order, whichever line it is on. */
function dateIn({ view }: Doc, blocks: readonly Block[]): string | null {
  const lines = blocks.map(({ span }) => view.text.slice(span.start, span.end));
  for (const label of [KOREAN_LABEL, ENGLISH_LABEL]) {
    for (const line of lines) {
      const found = label.exec(line);
      const date = found && isoDate(line.slice(found.index + found[0].length));
      if (date) return date;
    }
  }
  return null;
}

/** Right before a date; 수정 (changed) and 공유 (shared) are later moments. */
const KOREAN_LABEL =
  /(?:^|[^가-힣])(?:기사 ?)?(?:최초 ?)?(?:입력|등록|승인|송고|발행|게재|작성)(?:일시|일자|일|시간|시각)?\s?:?\s?(?=\d{4})/;
const ENGLISH_LABEL =
  /\b(?:(?:First )?[Pp]ublished|Posted|Registered|Publication date)(?: on| at)?\s?:?\s?(?=\d{4}|[A-Z])/;

function isoDate(text: string): string | null {
  const found = NUMERIC_DATE.exec(text) ?? ENGLISH_DATE.exec(text);
  const { year, month, name, day } = found?.groups ?? {};
  if (!found || !year || !day) return null;
  const numbers = { month: name ? MONTHS.indexOf(name) + 1 : Number(month), day: Number(day) };
  if (numbers.month < 1 || numbers.month > 12 || numbers.day < 1 || numbers.day > 31) return null;
  return `${year}-${twoDigits(numbers.month)}-${twoDigits(numbers.day)}${isoTime(text.slice(found[0].length))}`;
}

/** The time that follows a date, with its zone; empty where none does. */
function isoTime(text: string): string {
  const { before, hour, minute, second, after } = TIME.exec(text)?.groups ?? {};
  if (!hour || !minute) return '';
  const half = before ?? after?.toLowerCase();
  const hours = half ? (Number(hour) % 12) + (half === '오후' || half === 'p' ? 12 : 0) : Number(hour);
  if (hours > 23 || Number(minute) > 59) return '';
  return `T${twoDigits(hours)}:${minute}:${second ?? '00'}+09:00`;
}

const NUMERIC_DATE = /^(?<year>\d{4}) ?[-./년] ?(?<month>\d{1,2}) ?[-./월] ?(?<day>\d{1,2})(?:일|\.)?/;
const ENGLISH_DATE =
  /^(?<name>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? (?<day>\d{1,2}),? (?<year>\d{4})/;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "[10:11]", " (수) 09:12", " 오후 3:05", " - 08:26", "T10:11:12", " 3:05 p.m.". */
const TIME =
  /^[\s[(|T-]{0,4}(?:[월화수목금토일]\)\s?)?(?<before>오전|오후)?\s?(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2}))?(?:\s?(?<after>[AaPp])\.?[Mm])?/;

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
