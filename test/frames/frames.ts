import { extract } from '../../index.js';

/** An award that a sentence must tell: recipient, program, field, rank. */
export type Told = readonly [recipient: string, program: string, field: string | null, rank: string];

/** A level as the text writes it, and its rank. */
export type Level = readonly [name: string, rank: string];

/** A way to build a text of some governments, levels, programs and fields, and what it tells. */
export type Frame = (choose: Choose) => readonly [text: string, ...told: readonly Told[]];

/** The next of a list of words, each in its turn, so that every frame meets every word. */
export interface Choose {
  government(): string;
  level(): Level;
  program(): string;
  field(): string;
}

/** Texts that a frame makes. */
const TEXTS = 36;

/** The texts of a frame that are not read as they were built, each with what was read. */
export function misread(
  frame: Frame,
  words: { [kind in keyof Choose]: readonly ReturnType<Choose[kind]>[] },
): string[] {
  return Array.from({ length: TEXTS }, (_, turn) => frame(chooser(words, turn))).flatMap(([text, ...told]) => {
    const { awards } = extract({ id: 'frame', text });
    const read = awards.map(({ recipient, program, category, level }) =>
      [recipient.name, bare(program?.name), bare(category?.name), level.rank].join(' | '),
    );
    const expected = told.map(([recipient, program, field, rank]) =>
      [recipient, bare(program), bare(field), rank].join(' | '),
    );
    return read.sort().join('; ') === expected.sort().join('; ') ? [] : [`${text} → ${read.join('; ')}`];
  });
}

/** Steps of its own for each kind, so that words do not always meet the same others. */
function chooser(words: { [kind in keyof Choose]: readonly ReturnType<Choose[kind]>[] }, turn: number): Choose {
  const from = (list: readonly unknown[], step: number) => {
    let at = turn * step;
    return () => list[at++ % list.length];
  };
  return {
    government: from(words.government, 1) as Choose['government'],
    level: from(words.level, 3) as Choose['level'],
    program: from(words.program, 5) as Choose['program'],
    field: from(words.field, 1) as Choose['field'],
  };
}

const bare = (name: string | null | undefined): string => (name ?? '').replace(/[‘’\s]/g, '').toLowerCase();
