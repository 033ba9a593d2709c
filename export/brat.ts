import type { ArticleRecord, RecordAward } from '../schemas/generated/record.js';
import { offsetsIn } from '../pipeline/offsets.js';
import { standoff, type Standoff } from './brat/standoff.js';
import { factsOf, type ExportedFact, type ExportedPlace } from './facts.js';

export { ANNOTATION_CONF } from './brat/annotation-conf.js';

/**
 * The facts of a record as brat reads them from an `.ann` file beside the text in a `.txt` file: places as text-bound
 * annotations (T), awards as events (E) around the words of their level, heads of governments and list headings as
 * relations (R), ranks and kinds as attributes (A), ids as references (N), rules as notes (#). Offsets count code
 * points, as brat, which is written in Python, does. The record counts in UTF-16 code units (`inUtf16`), `text` is its
 * article's and has to be written to the `.txt` file as it is.
 */
export function toBrat(record: ArticleRecord, text: string): string {
  const ann = standoff(text, offsetsIn(text, 'codepoint'));
  const facts = factsOf(record);
  const firstPlaces = new Map<string, string>();
  for (const fact of facts) {
    if (fact.kind !== 'award') firstPlaces.set(fact.id, addPlaces(ann, fact));
  }
  for (const [index, award] of record.awards.entries()) {
    addAward(
      ann,
      facts.find(({ kind, id }) => kind === 'award' && id === record.awards[index]!.id)!,
      award,
    );
  }
  for (const { id, district } of record.mayors) {
    const place = record.districts.findIndex((each) => each.id === district?.id && each.name === district?.name);
    if (place >= 0) ann.relation('Head_of', firstPlaces.get(id)!, firstPlaces.get(`d${place + 1}`)!);
  }
  for (const [index, { category }] of record.bullets.entries()) {
    const place = record.categories.findIndex((each) => each.id === category?.id && each.name === category?.name);
    if (place >= 0) ann.relation('Under', firstPlaces.get(`b${index + 1}`)!, firstPlaces.get(`c${place + 1}`)!);
  }
  return ann.lines();
}

/** All places of a fact that is no award, with what is known of it at each; the answer is the first one's id. */
function addPlaces(ann: Standoff, { kind, name, fields, rule, places }: ExportedFact): string {
  const type = TYPES[kind];
  const ids = places.map((place) => {
    const id = ann.textBound(type, place);
    for (const attribute of ['status', 'basis', 'kind'] as const) {
      const value = fields[attribute];
      if (typeof value === 'string') ann.attribute(capitalized(attribute), id, value);
    }
    reference(ann, id, place, name);
    ann.note(id, rule);
    return id;
  });
  if (ids.length > 1) ann.equivalent(ids);
  return ids[0]!;
}

/** An award stands on the words of its level, or on its first words where it has none. */
function addAward(ann: Standoff, { places, rule }: ExportedFact, award: RecordAward): void {
  const trigger = places.find(({ role }) => role === 'level') ?? places[0]!;
  const roles = places
    .filter((place) => place !== trigger && place.role !== null)
    .map((place) => {
      const type = capitalized(place.role!);
      const id = ann.textBound(type, place);
      if (place.role !== 'level' && place.role !== 'year' && place.role !== 'streak') {
        reference(ann, id, place, award[place.role!]?.name ?? place.text);
      }
      return [type, id] as const;
    });
  const event = ann.event('Award', ann.textBound('Award', trigger), roles);
  ann.attribute('Rank', event, award.level.rank);
  if (award.alsoRank !== null) ann.attribute('Also_rank', event, award.alsoRank);
  ann.attribute('Status', event, award.status);
  ann.attribute('Basis', event, award.basis);
  const numbers = [award.year !== null && `year ${award.year}`, award.streak !== null && `streak ${award.streak}`];
  ann.note(event, [rule, ...numbers.filter((number) => number !== false)].join('; '));
}

function reference(ann: Standoff, id: string, { identifier }: ExportedPlace, name: string): void {
  if (identifier !== null) ann.reference(id, identifier, name);
}

const TYPES = { mayor: 'Mayor', district: 'District', category: 'Category', award: 'Award', bullet: 'Bullet' } as const;

function capitalized(word: string): string {
  return word[0]!.toUpperCase() + word.slice(1);
}
