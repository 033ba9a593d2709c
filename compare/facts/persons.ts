import type { ComparedFact, FactSide } from '../../schemas/generated/comparison.js';
import type { Rules } from '../../pipeline/types.js';
import { makeView } from '../../pipeline/view.js';
import { assign, nearness } from '../assign.js';
import { liveParagraphs } from '../paragraphs/telling.js';
import { englishPersons } from '../persons/english.js';
import { koreanPersons } from '../persons/korean.js';
import type { Person, PersonPlace } from '../persons/person.js';
import type { Version } from '../version.js';
import { likeness } from '../words/likeness.js';
import { rowsOf } from './rows.js';
import { nameSameness } from './same-name.js';

/** People in other offices than a head's, ministers say, by their names. They are read in the texts, for records list none. */
export function comparePersons(ko: Version, en: Version): ComparedFact[] {
  const sameName = nameSameness(ko.knowledge.rules);
  const ours = personsIn(ko);
  const theirs = personsIn(en);
  const matches = assign(ours.length, theirs.length, LEAST, (k, e) => {
    const order = ORDER * (1 - nearness(k, ours.length, e, theirs.length));
    const titles = likeness(ko.knowledge.content(ours[k]!.title, 'ko'), ko.knowledge.content(theirs[e]!.title, 'en'));
    return sameName(ours[k]!.name, theirs[e]!.name) + TITLE * titles - order;
  });
  return rowsOf(
    'person',
    ours.map((person) => toSide(person, ko)),
    theirs.map((person) => toSide(person, en)),
    matches,
  );
}

const LEAST = 0.65;
const TITLE = 0.2;
const ORDER = 0.05;

const made = new WeakMap<Rules, Record<'ko' | 'en', (text: string) => PersonPlace[]>>();

/** The officials that a text names, heads of governments apart, each once. */
function personsIn(version: Version): Person[] {
  const { text, language, record, knowledge } = version;
  const readers = made.get(knowledge.rules) ?? {
    ko: koreanPersons(knowledge.rules),
    en: englishPersons(knowledge.rules),
  };
  made.set(knowledge.rules, readers);
  const heads = new Set(record.mayors.flatMap(({ name, also }) => [name, ...also]));
  const persons = new Map<string, Person>();
  for (const { start, end } of text === null ? [] : liveParagraphs(version)) {
    const view = makeView(text!.slice(start, end));
    for (const place of readers[language](view.text)) {
      if (heads.has(place.name)) continue;
      const within = view.toSource(place);
      const span = { start: start + within.start, end: start + within.end };
      const known = persons.get(place.name);
      persons.set(place.name, {
        name: place.name,
        title: known?.title ?? place.title,
        places: [...(known?.places ?? []), span],
      });
    }
  }
  return [...persons.values()].sort((a, b) => a.places[0]!.start - b.places[0]!.start);
}

function toSide({ name, title, places }: Person, version: Version): FactSide {
  const evidence = places.map((place) => version.quote(place));
  return { index: null, text: `${name} (${title})`, fields: { name, title }, evidence };
}
