import type { Award, BulletList, Doc, Evidence, Refusal, Rules, Span } from '../types.js';
import { sentences } from '../sentences.js';
import type { Claim, Clause, LevelReading, Phrase } from './awards/claim.js';
import { clauseReader, covers } from './awards/clause.js';
import { ground, readEnglish } from './awards/english.js';
import { readItem, type ListContext } from './awards/item.js';
import { readKorean, type ClauseReading } from './awards/korean.js';
import { countedLevel, listedWinners } from './awards/listing.js';
import { organizerFor } from './awards/organizer.js';
import {
  governmentOf,
  governmentOfHeading,
  ownGovernment,
  subjectOf,
  withoutEdition,
  type Setting,
} from './awards/setting.js';
import { unite, type AwardGroup, type FilledClaim } from './awards/unite.js';

/**
 * Reads awards in four steps: clauses with what they name (`clause.ts`), claims of each clause in its language
 * (`korean.ts`, `english.ts`, `item.ts`), what a claim leaves out carried over from the nearest place (`setting.ts`),
 * and one record for one award (`unite.ts`). Adds `awards`.
 */
export function linkAwards(rules: Rules): (doc: Doc) => Doc {
  const clausesOf = clauseReader(rules);
  const winners = rules.terms('other-winners');
  const others = {
    ko: winners.flatMap(({ names }) => names.ko ?? []),
    en: winners.flatMap(({ names }) => names.en ?? []),
  };
  const persons = winners.filter(({ id }) => id === 'officials').flatMap(({ names }) => names.ko ?? []);
  return (doc) => {
    if (!doc.mentions.some(({ kind }) => kind === 'level' || kind === 'program')) return doc;
    const clause = clausesOf(doc);
    const refusals = new Map<number, Refusal>();
    const read = (span: Span, block: number, place: Claim['place']) => {
      const made = clause(span, block, place);
      const reading: ClauseReading =
        doc.blocks[block]!.language === 'en'
          ? readEnglish(doc, made, others.en)
          : readKorean(doc, made, { all: others.ko, persons });
      for (const refusal of reading.refusals) refusals.set(refusal.span.start, refusal);
      return { clause: made, reading };
    };
    const sections = [...new Set(doc.blocks.map(({ section }) => section))];
    const claims = sections.flatMap((section) => readSection(doc, section, read));
    return {
      ...doc,
      awards: unite(claims, doc.view).map((group) => award(doc, group)),
      refusals: [...refusals.values()],
    };
  };
}

type Reader = (span: Span, block: number, place: Claim['place']) => { clause: Clause; reading: ClauseReading };

function readSection(doc: Doc, section: number, read: Reader): FilledClaim[] {
  const own = governmentOf(doc, section);
  const setting: Setting = { government: own, main: null, program: null, category: null, recent: null };
  const lists = new Map<number, BulletList[]>();
  for (const list of doc.lists) lists.set(list.block, [...(lists.get(list.block) ?? []), list]);
  const items = doc.lists.flatMap((list) => list.items);
  const filled: FilledClaim[] = [];
  const pending: FilledClaim[] = [];
  const keep = (claim: Claim) => {
    const done = fill(doc, claim, setting, section);
    if (!done) return;
    if (done.program) filled.push(done);
    else pending.push(done);
  };
  let headline: Phrase | null = null;
  let counted: LevelReading | null = null;
  let previous: Clause | null = null;
  doc.blocks.forEach((block, index) => {
    if (block.section !== section || block.drop || block.language === 'und') return;
    // A new paragraph comes back to what the story is about, whatever the last one mentioned beside it.
    setting.program = setting.main;
    setting.recent = null;
    const place =
      block.kind === 'title' || block.kind === 'caption' ? block.kind : block.kind === 'subhead' ? 'title' : 'body';
    if (
      items.some(
        (item) => item.start >= block.span.start && item.end === block.span.end && item.start - block.span.start < 4,
      )
    ) {
      (lists.get(index) ?? []).forEach((list) => readList(doc, list, read, setting, keep, previous));
      return;
    }
    const here = lists.get(index) ?? [];
    const pieces = block.kind === 'title' ? headlines(doc.view.text, block.span) : sentences(doc.view.text, block.span);
    for (const sentence of pieces) {
      const inside = here.filter(
        (list) => list.items[0]!.start >= sentence.start && list.items[0]!.start < sentence.end,
      );
      for (const piece of without(
        sentence,
        inside.flatMap((list) => list.items),
      )) {
        const { clause, reading } = read(piece, index, place);
        setting.recent = subjectOf(doc, clause) ?? setting.recent;
        if (clause.levels.length > 0) previous = clause;
        if (block.kind === 'subhead') setting.government = governmentOfHeading(doc, clause) ?? setting.government;
        const said =
          clause.programs.find(
            (program) =>
              clause.levels.length === 0 ||
              program.span.start < clause.levels[0]!.span.start ||
              block.language === 'en',
          ) ?? null;
        // A level beside a list whose items have none is theirs: `▲… ▲… 등으로 국무총리 표창을 받았다`.
        const lent = inside.some(
          (list) =>
            list.kind === 'award' &&
            [list.lead, list.tail].some((part) => part && part.start < piece.end && piece.start < part.end) &&
            list.items.every((item) => !doc.mentions.some(({ kind, span }) => kind === 'level' && covers(item, span))),
        );
        if (!lent) for (const claim of reading.claims) keep(claim);
        if (counted) for (const claim of listedWinners(doc, clause, counted)) keep(claim);
        counted =
          countedLevel(doc, clause) ?? (clause.groups.length > 1 && clause.levels.length === 0 ? counted : null);
        if (place === 'title') headline ??= said;
        else if (said ?? reading.claims[0]?.program) {
          const told = said ?? reading.claims[0]!.program!;
          // A program that is merely mentioned (`정부합동평가에도 올라갔다`) does not become what the paragraph is about.
          if (
            reading.claims.length > 0 ||
            !/^[’'”"」』]?(?:에도|[도와과]|처럼| 등)/.test(doc.view.text.slice(told.span.end, told.span.end + 6))
          )
            setting.program = told;
          setting.main ??= told;
        }
      }
      for (const list of inside) readList(doc, list, read, setting, keep, previous);
    }
    for (const list of here.filter((list) => list.items[0]!.start >= block.span.end))
      readList(doc, list, read, setting, keep, previous);
  });
  const last = setting.main;
  return [
    ...filled,
    ...pending.map((claim) => ({
      ...claim,
      program: headline ?? last,
      carried: [...claim.carried, 'program' as const],
    })),
  ];
}

/** The headlines that a roundup's title strings together with `...` or `…`. */
function headlines(text: string, title: Span): Span[] {
  const cuts = [...text.slice(title.start, title.end).matchAll(/\.{2,}|…+|·{2,}/g)];
  const starts = [title.start, ...cuts.map((cut) => title.start + cut.index + cut[0].length)];
  return starts
    .map((start, at) => ({ start, end: at < cuts.length ? title.start + cuts[at]!.index : title.end }))
    .filter(({ start, end }) => end > start);
}

/** A sentence with its list items cut out: the words before the first mark, between lists, and after the last item. */
function without(sentence: Span, items: readonly Span[]): Span[] {
  if (items.length === 0) return [sentence];
  const pieces: Span[] = [];
  let at = sentence.start;
  for (const item of [...items].sort((a, b) => a.start - b.start)) {
    if (item.start - at > 3) pieces.push({ start: at, end: item.start });
    at = Math.max(at, item.end);
  }
  if (sentence.end - at > 3) pieces.push({ start: at, end: sentence.end });
  return pieces;
}

function readList(
  doc: Doc,
  list: BulletList,
  read: Reader,
  setting: Setting,
  keep: (claim: Claim) => void,
  previous: Clause | null,
): void {
  const { text } = doc.view;
  const opening = list.lead ? read(list.lead, blockOf(doc, list.lead, list.block), 'body') : null;
  const lead = opening?.clause ?? null;
  const tail = list.tail ? read(list.tail, list.block, 'body').clause : null;
  const leadText = list.lead ? text.slice(list.lead.start, list.lead.end) : '';
  const tailText = list.tail ? text.slice(list.tail.start, list.tail.end) : '';
  const context: ListContext = {
    lead,
    tail,
    ofFields:
      setting.program !== null &&
      !list.items.some((item) => doc.mentions.some(({ kind, span }) => kind === 'program' && covers(item, span))) &&
      (/(?:\b(?:areas|fields|categories|sectors)\b[^.]{0,12}|분야|부문|(?:분야|부문)별[^.:]{0,20})[:\s]*$/.test(
        leadText,
      ) ||
        /^\s?등?\s?(?:총\s)?\d+개 (?:분야|부문)/.test(tailText)),
  };
  const named =
    lead?.programs.at(-1) ??
    opening?.reading.claims[0]?.program ??
    (lead?.levels[0] ? ground(text, lead.levels[0].span, lead.span.end) : null);
  if (named) setting.program = named;
  const ofWinners =
    list.items.length > 1 &&
    list.items.filter((item) =>
      doc.places.some(({ tier, mentions }) => tier === 'basic' && mentions.some(({ span }) => covers(item, span))),
    ).length *
      2 >
      list.items.length;
  let lastCategory: Phrase | null = null;
  const fieldsWon = /(?:선정된|수상한|받은|이름을 올린|뽑힌) (?:분야|부문)[은는]?\s*$/.test(leadText);
  for (const span of list.items) {
    const kind =
      doc.bullets.find((bullet) => bullet.spans.some(({ start }) => start === span.start))?.kind ?? list.kind;
    const block = blockOf(doc, span, list.block);
    if (kind === 'category' && fieldsWon && lead) {
      const recipient = lead.groups.find(({ after }) => /^[은는이가]/.test(after));
      keep({
        ...blank(span, block),
        recipient: recipient ? { place: recipient.places[0]!, span: recipient.spans[0]! } : null,
        category: { span, id: null },
        program: lead.programs[0] ?? null,
        rule: 'awards/ko/fields-won',
      });
      continue;
    }
    const { clause, reading } = read(span, block, 'item');
    // The level may stand in the sentence before the one that opens the list.
    const heading = lead?.levels.length ? lead : previous?.block === list.block ? previous : null;
    const winners =
      kind !== 'award' &&
      ofWinners &&
      onlyGovernments(doc, clause) &&
      heading !== null &&
      heading.levels.length > 0 &&
      clause.levels.length === 0 &&
      !heading.cues.some(({ kind: cue }) => cue === 'plan' || cue === 'give');
    if (winners) {
      // `우수기관으로 다음의 기관이 선정되었다. ○ 시 : 원주시, 구미시`: the items only name who won.
      for (const group of clause.groups) {
        group.places.forEach((place, at) =>
          keep({
            ...blank(span, block),
            recipient: { place, span: group.spans[at]! },
            level: heading.levels.at(-1)!,
            program: heading.programs.at(-1) ?? null,
            rule: 'awards/any/listed-winners',
          }),
        );
      }
      continue;
    }
    if (kind !== 'award') continue;
    // In a list of winners, an item that names no government names another winner.
    const namesWinner = clause.groups.some(({ places }) =>
      places.some((place) => place !== 'self' && doc.places[place]!.tier !== 'upper'),
    );
    if (ofWinners && !namesWinner && clause.levels.length === 0) continue;
    // `▷대상(1팀) 1000만 원`, `Grand Prize: 1 team, KRW 5 million`: a table of prize money.
    if (!namesWinner && PRIZE_MONEY.test(text.slice(span.start, span.end))) continue;
    if (!namesWinner && clause.programs.length === 0 && OTHERS_WIN.test(leadText)) continue;
    if (reading.claims.length === 0 && reading.refusals.length > 0) continue;
    const asBefore = /\bsame (?:category|field|sector)\b|같은 (?:분야|부문)/.test(text.slice(span.start, span.end));
    for (const claim of readItem(doc, clause, reading.claims, context)) {
      const category: Phrase | null = asBefore ? lastCategory : claim.category;
      lastCategory = category ?? lastCategory;
      keep({
        ...claim,
        category,
        program: asBefore ? null : claim.program,
        organizer: claim.organizer ?? clause.organizers[0] ?? null,
      });
    }
  }
}

/** A claim of a list item that says nothing yet. */
const blank = (item: Span, block: number): Omit<Claim, 'rule'> => ({
  recipient: null,
  level: null,
  category: null,
  program: null,
  organizer: null,
  year: null,
  streak: null,
  past: false,
  place: 'item',
  block,
  at: item.start,
});

/** `시 : 원주시, 구미시`, `△서울 : 광진구·성북구`: nothing but governments, and a word that sorts them. */
function onlyGovernments(doc: Doc, item: Clause): boolean {
  let rest = '';
  let at = item.span.start;
  for (const { span } of item.groups) {
    rest += doc.view.text.slice(at, span.start);
    at = Math.max(at, span.end);
  }
  rest += doc.view.text.slice(at, item.span.end);
  return rest.replace(/[\s,·:()]|등$/g, '').length <= 6 && !/\d/.test(rest);
}

const PRIZE_MONEY = /\d\s?(?:[만천억]|백만|천만)?\s?원|\bKRW\b|\b(?:million|thousand|,000) won\b/;

/** `수상자는 다음과 같다`, `This year's winners are as follows`: items that name no government name other winners. */
const OTHERS_WIN = /수상자|수상작|당선작|\bwinners\b/;

const blockOf = (doc: Doc, span: Span, near: number) => {
  for (let at = Math.max(0, near - 3); at < doc.blocks.length; at++) if (covers(doc.blocks[at]!.span, span)) return at;
  return near;
};

/** Carries over what the claim leaves out; null where nobody won it. */
function fill(doc: Doc, claim: Claim, setting: Setting, section: number): FilledClaim | null {
  const place =
    claim.recipient === null
      ? (setting.recent ?? setting.government)
      : claim.recipient.place === 'self'
        ? ownGovernment(doc, setting, claim.recipient.span, section)
        : claim.recipient.place;
  if (place === null || doc.places[place]!.tier === 'administrative') return null;
  const carried: ('recipient' | 'program')[] = claim.recipient ? [] : ['recipient'];
  let program = claim.program ?? (setting.program || claim.category ? null : (claim.quoted ?? null));
  const category = claim.category ?? (program || claim.place === 'item' ? null : (claim.quoted ?? null));
  if (!program && setting.program) {
    carried.push('program');
    const edition = /(?:19|20)\d{2}/.exec(
      doc.view.text.slice(setting.program.span.start, setting.program.span.end),
    )?.[0];
    const other = claim.past || (claim.year !== null && String(claim.year.value) !== edition);
    program = other ? withoutEdition(doc, setting.program) : setting.program;
  }
  const span = claim.recipient?.span ?? doc.places[place]!.mentions[0]!.span;
  const field = claim.sameCategory && !category ? setting.category : category;
  setting.category = field ?? setting.category;
  return { ...claim, recipient: { place, span }, category: field, program, carried, section };
}

function award(doc: Doc, { claims }: AwardGroup): Award {
  const [main] = claims;
  const first = <T>(pick: (claim: FilledClaim) => T | null): T | null => {
    for (const claim of claims) {
      const value = pick(claim);
      if (value !== null) return value;
    }
    return null;
  };
  const place = doc.places[main.recipient.place]!;
  const level = first((claim) => claim.level);
  const category = first((claim) => claim.category);
  const program = first((claim) => (claim.carried.includes('program') ? null : claim.program)) ?? main.program;
  const organizer = first((claim) => claim.organizer) ?? (program ? organizerFor(doc, program, main.section) : null);
  const year = first((claim) => claim.year) ?? yearIn(doc, program);
  const streak = first((claim) => claim.streak);
  const named = (phrase: Phrase | null) => phrase && { id: phrase.id, name: doc.view.quote(phrase.span) };
  const evidence: Evidence[] = [];
  const add = (role: Evidence['role'] & string, span: Span | null | undefined) => {
    if (span && !evidence.some((other) => other.role === role && other.start === span.start))
      evidence.push({ role, start: span.start, end: span.end });
  };
  for (const claim of claims) {
    add('level', claim.level?.span);
    add('recipient', claim.recipient.span);
    add('category', claim.category?.span);
    add('program', claim.program?.span);
  }
  add('program', program?.span);
  add('organizer', organizer?.span);
  add('year', year?.span);
  add('streak', streak?.span);
  return {
    recipient: { id: place.id, name: place.name },
    program: named(program),
    organizer: named(organizer),
    category: named(category),
    level: { text: level ? doc.view.quote(level.words) : null, rank: level?.rank ?? 'unspecified' },
    alsoRank: first((claim) => claim.level?.alsoRank ?? null),
    year: year?.value ?? null,
    streak: streak?.value ?? null,
    status: main.past ? 'past' : 'received',
    basis: main.carried.length > 0 ? 'inferred' : 'stated',
    evidence: evidence as [Evidence, ...Evidence[]],
    rule: main.rule,
  };
}

function yearIn(doc: Doc, program: Phrase | null) {
  const match = program && /(?:19|20)\d{2}/.exec(doc.view.text.slice(program.span.start, program.span.end));
  if (!match) return null;
  const start = program.span.start + match.index;
  return { value: Number(match[0]), span: { start, end: start + 4 } };
}
