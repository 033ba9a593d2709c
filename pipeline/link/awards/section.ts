import type { BulletList, Span } from '../../types.js';
import { sentences } from '../../sentences.js';
import type { Claim, Clause, LevelReading, Phrase } from './claim.js';
import { fill } from './fill.js';
import { readList } from './list.js';
import { countedLevel, listedWinners } from './listing.js';
import type { AwardReader } from './reader.js';
import { governmentOf, governmentOfHeading, subjectOf, type Setting } from './setting.js';
import type { FilledClaim } from './unite.js';

/** The claims of one section, in the order of its text; nothing is carried in from another. */
export function readSection(reader: AwardReader, section: number): FilledClaim[] {
  const { doc, read } = reader;
  const own = governmentOf(doc, section);
  const setting: Setting = {
    government: own,
    main: null,
    program: null,
    category: null,
    categoryProgram: null,
    recent: null,
  };
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
    const here = lists.get(index) ?? [];
    if (!reader.tells(index) && here.length === 0 && !counted && block.kind !== 'subhead') return;
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
      here.forEach((list) => readList(reader, list, setting, keep, previous));
      return;
    }
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
            list.items.every((item) => !reader.holds('level', item)),
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
      for (const list of inside) readList(reader, list, setting, keep, previous);
    }
    for (const list of here.filter((list) => list.items[0]!.start >= block.span.end))
      readList(reader, list, setting, keep, previous);
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
