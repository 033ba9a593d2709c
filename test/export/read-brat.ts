/**
 * Reads what brat reads, by the rules of its manual and its server: one annotation a line, ids of a letter and a number,
 * offsets in code points of the `.txt` file, the words repeated. Throws for what brat would refuse.
 */
export function readBrat(ann: string, txt: string, conf: string): BratFile {
  const characters = Array.from(txt);
  const types = typesIn(conf);
  const file: BratFile = {
    texts: new Map(),
    events: new Map(),
    relations: [],
    attributes: [],
    references: [],
    equivalents: [],
    notes: [],
  };
  const seen = new Set<string>();
  if (ann !== '' && !ann.endsWith('\n')) throw new Error('the last line has no end');
  // Python ends lines at most of these, and the others should not be there.
  for (const line of ann.split(/\r\n|(?!\t)[\p{Cc}\p{Zl}\p{Zp}]/u).slice(0, -1)) {
    const fail = (reason: string): never => {
      throw new Error(`${reason}: ${line}`);
    };
    const [id = '', data = '', ...tail] = line.split('\t');
    if (id !== '*') {
      if (!/^[TEARN#][1-9]\d*$/.test(id)) fail('no id');
      if (seen.has(id)) fail('id twice');
      seen.add(id);
    }
    if (id.startsWith('T')) {
      const [, type, spans] = /^(\w+) (\d+ \d+(?:;\d+ \d+)*)$/.exec(data) ?? fail('no text-bound annotation');
      const places = spans!.split(';').map((span) => span.split(' ').map(Number) as [number, number]);
      for (const [start, end] of places) if (start >= end || end > characters.length) fail('outside the text');
      const words = places.map(([start, end]) => characters.slice(start, end).join('')).join(' ');
      if (tail.length !== 1 || tail[0] !== words) fail(`the text has ${JSON.stringify(words)}`);
      if (!types.entities.has(type!) && !types.events.has(type!)) fail('unknown type');
      file.texts.set(id, { type: type!, places, words });
    } else if (id.startsWith('E')) {
      const [trigger, ...roles] = data.split(' ').map((part) => part.split(':') as [string, string]);
      const text = file.texts.get(trigger![1]) ?? fail('no trigger');
      if (text.type !== trigger![0]) fail('trigger of another type');
      for (const [role, target] of roles) {
        const allowed = types.events.get(trigger![0])?.get(/^[A-Z][a-z_]*/.exec(role)?.[0] ?? '');
        if (allowed === undefined || !allowed.includes(file.texts.get(target)?.type ?? ''))
          fail(`wrong argument ${role}`);
      }
      if (new Set(roles.map(([role]) => role)).size < roles.length) fail('role twice');
      file.events.set(id, { type: trigger![0], trigger: trigger![1], roles });
    } else if (id.startsWith('R')) {
      const [, type, from, to] = /^(\w+) Arg1:(T\d+) Arg2:(T\d+)$/.exec(data) ?? fail('no relation');
      const allowed = types.relations.filter(([name]) => name === type);
      const ends = [file.texts.get(from!)?.type, file.texts.get(to!)?.type];
      if (!allowed.some(([, one, two]) => one === ends[0] && two === ends[1])) fail('wrong ends');
      file.relations.push([type!, from!, to!]);
    } else if (id.startsWith('A')) {
      const [, type, of, value] = /^(\w+) ([TE]\d+) (\S+)$/.exec(data) ?? fail('no attribute');
      const known = types.attributes.get(type!) ?? fail('unknown attribute');
      const ofType = (file.texts.get(of!) ?? file.events.get(of!) ?? fail('of nothing')).type;
      if (!known.of.includes(ofType) || !known.values.includes(value!)) fail('wrong attribute');
      file.attributes.push([type!, of!, value!]);
    } else if (id.startsWith('N')) {
      const [, of, term] = /^Reference (T\d+) sasil:(\S+)$/.exec(data) ?? fail('no reference');
      if (!file.texts.has(of!)) fail('of nothing');
      file.references.push([of!, term!]);
    } else if (id.startsWith('#')) {
      const [, of] = /^AnnotatorNotes ([TE]\d+)$/.exec(data) ?? fail('no note');
      if (!file.texts.has(of!) && !file.events.has(of!)) fail('of nothing');
      file.notes.push([of!, tail.join('\t')]);
    } else {
      const [type, ...ids] = data.split(' ');
      if (type !== 'Equiv' || ids.length < 2 || !ids.every((each) => file.texts.has(each))) fail('no equivalence');
      const of = new Set(ids.map((each) => file.texts.get(each)!.type));
      if (of.size > 1 || !types.relations.some(([name, one]) => name === 'Equiv' && one === [...of][0]))
        fail('wrong ends');
      file.equivalents.push(ids);
    }
  }
  // brat: nothing but events and relations may name a trigger.
  const triggers = new Set([...file.events.values()].map(({ trigger }) => trigger));
  for (const [, of] of file.attributes) if (triggers.has(of)) throw new Error(`attribute of the trigger ${of}`);
  for (const [of] of [...file.references, ...file.notes])
    if (triggers.has(of)) throw new Error(`note of the trigger ${of}`);
  return file;
}

export interface BratFile {
  readonly texts: Map<string, { type: string; places: [number, number][]; words: string }>;
  readonly events: Map<string, { type: string; trigger: string; roles: [role: string, id: string][] }>;
  readonly relations: [type: string, from: string, to: string][];
  readonly attributes: [type: string, of: string, value: string][];
  readonly references: [of: string, id: string][];
  readonly equivalents: string[][];
  readonly notes: [of: string, words: string][];
}

interface Types {
  readonly entities: ReadonlySet<string>;
  readonly events: ReadonlyMap<string, ReadonlyMap<string, string[]>>;
  readonly relations: (readonly [name: string, from: string, to: string])[];
  readonly attributes: ReadonlyMap<string, { of: string[]; values: string[] }>;
}

/** What an `annotation.conf` allows. */
function typesIn(conf: string): Types {
  const sections = new Map<string, string[][]>();
  for (const line of conf.split('\n').filter((each) => each !== '')) {
    const [, section] = /^\[(\w+)\]$/.exec(line) ?? [];
    if (section !== undefined) sections.set(section, []);
    else [...sections.values()].at(-1)!.push([line.split('\t')[0]!, ...(line.split('\t')[1]?.split(', ') ?? [])]);
  }
  const after = (part: string | undefined): string[] => part?.split(':')[1]?.split('|') ?? [];
  return {
    entities: new Set(sections.get('entities')!.map(([name]) => name!)),
    events: new Map(
      sections
        .get('events')!
        .map(([name, ...roles]) => [name!, new Map(roles.map((role) => [role.split(/[*?+]?:/)[0]!, after(role)]))]),
    ),
    relations: sections.get('relations')!.map(([name, from, to]) => [name!, after(from)[0]!, after(to)[0]!]),
    attributes: new Map(
      sections.get('attributes')!.map(([name, of, values]) => [name!, { of: after(of), values: after(values) }]),
    ),
  };
}
