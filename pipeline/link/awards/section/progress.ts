import type { Block, BulletList } from '../../../types.js';
import type { Claim, Clause, LevelReading, Phrase } from '../claim.js';
import type { Awardees } from '../english/awardees.js';
import { fill } from '../fill.js';
import type { FieldsAbove } from '../korean/fields-above.js';
import type { FieldRow } from '../korean/field-row.js';
import type { AwardReader } from '../reader.js';
import { newSetting, type Setting } from '../setting.js';
import type { FilledClaim } from '../unite.js';

/** A section as far as it has been read. */
export interface Progress {
  readonly reader: AwardReader;
  readonly setting: Setting;
  readonly filled: FilledClaim[];
  /** Claims that wait for the section's program, since neither they nor the text before them names one. */
  readonly pending: FilledClaim[];
  /** Fills a claim's gaps and puts it with the others. */
  readonly keep: (claim: Claim) => void;
  /** The program that a headline tells of. */
  headline: Phrase | null;
  /** Who won in it, where it is the first of a title's many headlines. */
  headlineOf: number | null;
  /** The program whose results are to be looked into: the section's, where it tells of no other. */
  analysed: Phrase | null;
  /** The clause that named a level last. */
  previous: Clause | null;
  /** The last clause of the body. */
  before: Clause | null;
  /** The level of the line above, whose winners the lines below it name. */
  above: LevelReading | null;
  /** The fields that a line above sets out. */
  fieldsAbove: FieldsAbove | null;
  /** The level that was told of a number of winners, who are named next. */
  counted: LevelReading | null;
  row: FieldRow | null;
  /** How many levels Korean sentences gave to somebody who is no government. */
  othersTold: number;
  /** Of whom a page of an award's own lists its awardees. */
  awardees: Awardees | null;
}

/** A block that is being read. */
export interface Paragraph {
  readonly block: Block;
  readonly index: number;
  readonly place: Claim['place'];
  readonly lists: readonly BulletList[];
  /** Whether others won in the program that it named last. */
  ofOthers: boolean;
}

export function newProgress(reader: AwardReader, section: number): Progress {
  const setting = newSetting(section);
  const filled: FilledClaim[] = [];
  const pending: FilledClaim[] = [];
  const keep = (claim: Claim): void => {
    const done = fill(reader, claim, setting);
    if (!done) return;
    const isComplete = done.program !== null || done.carried.includes('program') || claim.apart;
    (isComplete ? filled : pending).push(done);
  };
  return {
    reader,
    setting,
    filled,
    pending,
    keep,
    headline: null,
    headlineOf: null,
    analysed: null,
    previous: null,
    before: null,
    above: null,
    fieldsAbove: null,
    counted: null,
    row: null,
    othersTold: 0,
    awardees: null,
  };
}
