import type {
  ArticleRecord,
  Quote,
  RecordAward,
  RecordAwardEvidence,
  RecordBlock,
  RecordBullet,
  RecordCategory,
  RecordDistrict,
  RecordInitiative,
  RecordIssue,
  RecordMayor,
} from '../schemas/generated/record.js';
import type { Award, Block, Bullet, Doc, Evidence, Head, Issue, Named, Place, Span } from './types.js';
import { offsetsIn, type OffsetUnit } from './offsets.js';
import { provenance } from './provenance.js';
import { categoriesOf, type Category } from './record/categories.js';
import { keyOf, unique } from './record/places.js';

export interface RecordOptions {
  /** What the record's offsets count; UTF-16 code units if not said. */
  readonly offsetUnit?: OffsetUnit;
  /** SHA-256 of the rule sets in force. */
  readonly rulesHash: string;
  readonly version: string;
  /** Puts the decoded text into the record. */
  readonly withText?: boolean;
}

/**
 * Makes the output record of a document that went through all stages. This is the one place where spans go back from
 * the view to the source, in the unit asked for, with the words that stand there.
 */
export function record(doc: Doc, options: RecordOptions): ArticleRecord {
  const { article, view } = doc;
  const unit = options.offsetUnit ?? 'utf16';
  const offset = offsetsIn(article.text, unit);
  const range = (span: Span): Span => {
    const place = view.toSource(span);
    return { start: offset(place.start), end: offset(place.end) };
  };
  const quote = (span: Span): Quote => {
    const place = view.toSource(span);
    return { start: offset(place.start), end: offset(place.end), text: article.text.slice(place.start, place.end) };
  };

  const { title, outlet, publishedAt } = provenance(doc);
  const categories = categoriesOf(doc);
  const idOfHeading = new Map(categories.flatMap(({ id, spans }) => spans.map((span) => [keyOf(span), id])));
  const bullets = doc.bullets.map((bullet) => toBullet(bullet, doc, idOfHeading, quote));
  return {
    schemaVersion: 1,
    article: {
      id: article.id,
      source: article.source,
      sha256: article.sha256,
      encoding: article.encoding,
      length: offset(article.text.length),
      offsetUnit: unit,
      language: doc.language,
      title: title && quote(title),
      outlet,
      publishedAt,
      ...(options.withText ? { text: article.text } : {}),
      ...(article.passthrough ? { passthrough: { ...article.passthrough } } : {}),
    },
    mayors: doc.heads.map((head, index) => toMayor(head, index, doc, quote)),
    districts: doc.places.filter(isListed).map((place) => toDistrict(place, quote)),
    categories: categories.map((category) => toCategory(category, quote)),
    awards: doc.awards.map((award, index) => toAward(award, index, quote)),
    bullets,
    initiatives: toInitiatives(bullets),
    blocks: doc.blocks.map((block) => toBlock(block, range)),
    issues: doc.issues.map((issue) => toIssue(issue, range)),
    tool: { version: options.version, rules: options.rulesHash },
  };
}

type Quoted = (span: Span) => Quote;

/** An upper-tier government as it is written beside its head's name: `전북특별자치도` of 전북특별자치도지사, `Busan` of Busan Mayor. */
function writtenDistrict({ mentions }: Head, { tier, name }: Place, doc: Doc): string | null {
  if (tier !== 'upper') return null;
  const parts = mentions.find(({ parts }) => parts?.['district'])?.parts;
  const [district, title] = [parts?.['district'], parts?.['title']];
  // The Seoul Metropolitan Government is the office; what its head governs is Seoul.
  if (!district || !title) return OFFICE.exec(name)?.groups!['city'] ?? null;
  const words = doc.view.quote(district);
  if (!/[가-힣]$/.test(words) || /[시도]$/.test(words)) return words;
  // 대전시장, 경북지사: the unit is the title's own first syllable.
  const unit = doc.view.text[title.start]!;
  return district.end === title.start ? words + (unit === '지' ? '도' : unit) : null;
}

const OFFICE = /^(?<city>[A-Z][a-z]+) Metropolitan Government$/;

function toMayor(head: Head, index: number, doc: Doc, quote: Quoted): RecordMayor {
  const place = head.place === null ? null : doc.places[head.place]!;
  return {
    id: `m${index + 1}`,
    name: head.name,
    also: [...head.also],
    title: head.title,
    district: place && { id: place.id, name: writtenDistrict(head, place, doc) ?? place.name },
    status: head.status,
    basis: head.basis,
    rule: head.rule,
    evidence: unique([...head.mentions.map(({ span }) => span), ...head.repeats]).map(quote),
  };
}

/** Provinces, metropolitan cities and the gu of a city are recognised, so that they are not taken for others. */
function isListed({ tier, mentions }: Place): boolean {
  return (tier === 'basic' || tier === 'unknown') && mentions.length > 0;
}

function toDistrict(place: Place, quote: Quoted): RecordDistrict {
  return {
    id: place.id,
    ...(place.candidates.length > 0 ? { candidates: [...place.candidates] } : {}),
    name: place.name,
    rule: place.rule,
    evidence: unique(place.mentions.map(({ span }) => span)).map(quote),
  };
}

function toCategory({ id, name, rule, spans }: Category, quote: Quoted): RecordCategory {
  return { id, name, rule, evidence: spans.map(quote) };
}

function toAward(award: Award, index: number, quote: Quoted): RecordAward {
  return {
    id: `a${index + 1}`,
    recipient: toNamed(award.recipient),
    program: award.program && toNamed(award.program),
    organizer: award.organizer && toNamed(award.organizer),
    category: award.category && toNamed(award.category),
    level: { text: award.level.text, rank: award.level.rank },
    alsoRank: award.alsoRank,
    year: award.year,
    streak: award.streak,
    status: award.status,
    basis: award.basis,
    rule: award.rule,
    evidence: award.evidence.map((evidence) => toAwardEvidence(evidence, quote)),
  };
}

function toAwardEvidence(evidence: Evidence, quote: Quoted): RecordAwardEvidence {
  return evidence.role ? { role: evidence.role, ...quote(evidence) } : quote(evidence);
}

function toNamed({ id, name }: Named): Named {
  return { id, name };
}

function toBullet(
  bullet: Bullet,
  doc: Doc,
  idOfHeading: ReadonlyMap<number, string | null>,
  quote: Quoted,
): RecordBullet {
  const { mark, spans, kind, category, rule } = bullet;
  return {
    mark,
    text: doc.view.quote(spans[0]),
    kind,
    category: category && { id: idOfHeading.get(keyOf(category)) ?? null, name: doc.view.quote(category) },
    rule,
    evidence: unique(spans).map(quote),
  };
}

function toInitiatives(bullets: readonly RecordBullet[]): RecordInitiative[] {
  const initiatives: RecordInitiative[] = [];
  for (const [index, { kind, text, category, rule, evidence }] of bullets.entries()) {
    if (kind !== 'initiative') continue;
    initiatives.push({ id: `i${initiatives.length + 1}`, text, category, bullet: index, rule, evidence });
  }
  return initiatives;
}

function toBlock({ span, kind, language, section, drop }: Block, range: (span: Span) => Span): RecordBlock {
  const { start, end } = range(span);
  if (!drop) return { start, end, kind, language, section };
  const { rule } = drop;
  if (drop.reason === 'boilerplate') return { start, end, kind: drop.reason, rule, language, section };
  return { start, end, kind: drop.reason, rule, of: drop.of, similarity: drop.similarity, language, section };
}

function toIssue({ severity, source, reason, span }: Issue, range: (span: Span) => Span): RecordIssue {
  return { severity, source, reason, ...(span ? range(span) : { start: null, end: null }) };
}
