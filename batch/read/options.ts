/** How inputs are read. */
export interface ReadOptions {
  /** The largest article or line, in bytes. */
  readonly maxBytes: number;
  /** How many times its size a file may unpack to. */
  readonly maxExpand: number;
  /** The encoding of all texts and pages, by the name of `encodingNamed`; null: each is what it is. */
  readonly encoding: string | null;
  /** The field or column that holds the text. */
  readonly textField: string;
  /** The field or column that holds the id; null: `id`, where there is one. */
  readonly idField: string | null;
  /** Fields or columns that go into the record as they are. */
  readonly passthrough: readonly string[];
  /** Whether what tells no other form is JSON Lines: somebody has named a field. */
  readonly expectsFields: boolean;
}

/** What is read if nothing is said. */
export const READ_DEFAULTS: ReadOptions = {
  maxBytes: 16 * 1024 * 1024,
  maxExpand: 200,
  encoding: null,
  textField: 'text',
  idField: null,
  passthrough: [],
  expectsFields: false,
};
