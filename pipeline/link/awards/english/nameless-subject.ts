import type { Doc, Span } from '../../../types.js';
import { FINITE, lastPhrase } from './asides.js';
import { stemAt } from './stem-at.js';
import { OTHER, OWN, SHARED, type Winner } from './winner.js';
import type { EnglishWords } from './words.js';

/** A subject without a government's name. */
export function nameless(doc: Doc, clear: string, from: number, words: EnglishWords): Winner | null {
  if (/(?:^|[\s,“"¤])(?:he|she)$/i.test(clear)) return headBefore(doc, from) ?? (headIsMeant(doc, from) ? OWN : null);
  const phrase = lastPhrase(clear).trimEnd();
  if (phrase.trim() === '') return SHARED;
  if (FINITE.test(phrase)) return null;
  const head = headCalled(doc, phrase.trim(), from);
  if (head) return head;
  const stem = stemAt(doc, phrase.trim(), from + clear.length);
  if (stem) return { kind: 'named', groups: [stem] };
  if (GOVERNMENT.test(phrase)) return OWN;
  const noun = /^(.*?)(?: (?:of|in|from|at|for) |$)/.exec(phrase)![1]!.replace(NAME_BEHIND, '');
  if (OWNED.test(noun) && words.isBody(noun, true)) return OWN;
  if (OF_A_BODY.test(phrase) && words.forms.ownOffice.test(withoutBody(phrase)) && isBodyTold(doc, from, words))
    return OWN;
  if (SECTION.test(noun) && noun === phrase && words.forms.ownOffice.test(noun) && !isAmongOwn(doc, from)) return OWN;
  if (words.isForeign(noun)) return OTHER;
  if (words.isBody(noun, false)) return OWN;
  // `The design by Studio Baram won`
  if (words.isForeign(phrase) || / by [A-Z]/.test(phrase)) return OTHER;
  if (
    /^\s*(?:[Tt]he|[Ii]ts|[Tt]h(?:is|ese|eir)|[Oo]ur|[Hh]is|[Hh]er)\s+[‘“'"a-z0-9]/.test(phrase) ||
    /^\s*[‘“'"][^’”'"]+[’”'"]\s*$/.test(phrase) ||
    OWN_NAME.test(phrase)
  )
    return OWN;
  return isOfItsOwn(doc, phrase.trim()) || isPresented(doc, phrase.trim(), words) ? OWN : OTHER;
}

/** `its Night Market`: but for firms, which a city may call its own too. */
const OWN_NAME =
  /^\s*[Ii]ts (?:\d+ )?(?!.+ (?:Steel|Electronics|Motors?|Chemicals?|Pharma\w*|Bio|Soft|Tech\w*|Systems|Foods?|Energy|Industr(?:y|ies)|Inc|Corp|Ltd|FC|United|Dairy|Brewery|Winery)$)[A-Z]/;

/** `A Library's reading club “Bom”`: what a thing is called. */
const NAME_BEHIND = /(?<=[a-z]) [‘'“"][^‘’'“”"]{2,40}[’'”"]\s*$/;

/** `The City`, `the Gwangju district` */
const GOVERNMENT =
  /^\s*(?:The (?:City|County|District|Province)|[Tt]he [A-Z][a-z]+ (?:city|county|district|municipality|town))$/;

/** `Its Forest Division`, `The county's Tax Department` */
const OWNED = /^\s*(?:[Ii]ts|[Tt]he (?:city|county|district|province)['’]s) /;

/** `the Sewerage Division`, but `the National Forest Department` */
const SECTION =
  /^\s*[Tt]he (?!Korea|National|Provincial|Regional|Metropolitan|State)(?:[A-Z][\w’'&-]*,? (?:and )?){1,6}(?:Division|Section|Department|Bureau)$/;

/** `four departments of its own; the Tax Division won the L`: what an office gives to its own. */
const isAmongOwn = ({ view, blocks }: Doc, at: number): boolean =>
  AMONG_OWN.test(view.text.slice(blocks.find(({ span }) => span.start <= at && at < span.end)?.span.start ?? at, at));
const AMONG_OWN =
  /\b(?:departments?|divisions|sections|teams|officials) of its own\b|\b(?:for|among|of|between) (?:its|the city's|the county's|the district's) (?:departments|divisions|sections|offices|teams)\b|\b(?:own|outstanding|best) offices\b|\b(?:own|outstanding|best) (?:departments|divisions|sections)\b|\b(?:in-house|internal)\b/;

/** `the center's dental team`, `the Shellfish Team of the same center` */
const OF_A_BODY =
  /^\s*[Tt]he (?:(?:center|centre|library|museum|office|division|department|bureau)['’]s [A-Za-z]|.* of (?:the same|that) (?:center|centre|library|museum|office|division|department|bureau)$)/;

/** `the Shellfish Research Team of the same center` to `the Shellfish Research Team` */
const withoutBody = (phrase: string): string => phrase.replace(/ of (?:the same|that) .*$/, '');

/** Whether the paragraph has told of a part of a government. */
const isBodyTold = ({ view, blocks }: Doc, at: number, words: EnglishWords): boolean =>
  words.isBody(
    view.text.slice(blocks.find(({ span }) => span.start <= at && at < span.end)?.span.start ?? at, at),
    true,
  );

/** `the Hadong Tea Festival` in an article of Hadong-gun: what is called by the name of the one basic government so called. */
function isOfItsOwn({ places }: Doc, phrase: string): boolean {
  const stem = OWN_EVENT.exec(phrase)?.[1];
  return stem !== undefined && places.filter(({ tier, name }) => tier === 'basic' && name.startsWith(stem) && /^(?:-| (?:City|County|District))/.test(name.slice(stem.length))).length === 1; // prettier-ignore
}

const OWN_EVENT =
  /^[Tt]he ([A-Z][a-z]+) (?:[A-Z][\w'’-]* (?:(?:and|of) )?){0,4}(?:Festival|Library|Museum|Arboretum|Park|Garden|Trail|Promenade|Bridge|Observatory|Aquarium)$/;

/** `A-gu's seaside promenade, 'Harbor Walk,'` before `Harbor Walk won`: what the text presents as a government's by its name. */
function isPresented({ view: { text }, places }: Doc, name: string, words: EnglishWords): boolean {
  if (!/^[A-Z][\w-]+(?: [A-Z][\w-]+){1,4}$/.test(name)) return false;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    if (!/^,?[’'”"]/.test(text.slice(at + name.length, at + name.length + 2))) continue;
    const before = text.slice(Math.max(0, at - LONGEST_PRESENTATION), at);
    const kind = PRESENTS.exec(before);
    if (!kind || words.isForeign(kind.groups!['kind']!)) continue;
    const end = at - before.length + kind.index;
    if (kind[0].startsWith('the ') || kind[0].startsWith('The ')) return true;
    const isGovernments = places.some(({ tier, mentions }) => tier === 'basic' && mentions.some(({ span }) => span.end <= end && OWNS.test(text.slice(span.end, end)))); // prettier-ignore
    if (isGovernments) return true;
  }
  return false;
}

/** Units before a name in which its kind and its owner stand. */
const LONGEST_PRESENTATION = 110;
const PRESENTS = /(?:\b[Tt]he (?:city|county|district))?['’]s (?<kind>[a-z]+(?: [a-z]+){0,4}),? ['‘“"]$/;
const OWNS = /^(?: \([^()]{3,60}\))?$/;

/** `It is the third time that the county governor has been honored. In 2019 he won …` */
function headIsMeant({ view, blocks }: Doc, at: number): boolean {
  const start = blocks.find(({ span }) => span.start <= at && at < span.end)?.span.start ?? at;
  return /\b[Tt]he (?:mayor|governor|county governor|district mayor)\b/.test(view.text.slice(start, at));
}

/** `Shim received`: the one head so called whom the text has named. */
function headCalled(doc: Doc, name: string, at: number): Winner | null {
  if (!/^[A-Z][a-z]+$/.test(name)) return null;
  const called = doc.heads.filter(
    (head) =>
      head.place !== null && head.name.split(' ').includes(name) && head.mentions.some(({ span }) => span.end <= at),
  );
  const [head] = called;
  if (!head || called.length > 1) return null;
  const { span } = head.mentions.findLast((mention) => mention.span.end <= at)!;
  return winnerAt(span, head.place!);
}

/** `he won`: the head whom the paragraph named last. */
function headBefore(doc: Doc, at: number): Winner | null {
  const start = doc.blocks.find(({ span }) => span.start <= at && at < span.end)?.span.start ?? at;
  const named = doc.heads.flatMap(({ place, mentions, repeats }) =>
    place === null ? [] : [...mentions.map(({ span }) => span), ...repeats].map((span) => ({ span, place })),
  );
  const last = named
    .filter(({ span }) => span.start >= start && span.end <= at)
    .reduce<(typeof named)[number] | null>((a, b) => (a && a.span.start > b.span.start ? a : b), null);
  return last && winnerAt(last.span, last.place);
}

const winnerAt = (span: Span, place: number): Winner => ({
  kind: 'named',
  groups: [{ span, places: [place], spans: [span], notes: [], after: ' ', before: '' }],
});
