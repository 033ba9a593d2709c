/**
 * Reads WebAnno TSV 3.3 as its manual and INCEpTION's own reader have it: two empty lines behind the head, sentences
 * with their text, tokens and parts of tokens with UTF-16 offsets, annotations joined by the number in brackets.
 * Throws for what the reader would refuse.
 */
export function readWebAnno(tsv: string): WebAnnoFile {
  const lines = tsv.split('\n');
  if (lines.pop() !== '') throw new Error('the last line has no end');
  if (lines.shift() !== '#FORMAT=WebAnno TSV 3.3') throw new Error('no format');
  const declaration = lines.shift()!;
  if (!declaration.startsWith('#T_SP=')) throw new Error('no layer');
  const [layer, ...features] = declaration.slice('#T_SP='.length).split('|');
  if (lines.shift() !== '' || lines[0] !== '') throw new Error('the head ends with two empty lines');

  let text = '';
  let sentence = 0;
  let token = 0;
  let part = 0;
  let tokenEnd = 0;
  let range = { start: 0, end: 0 };
  let state: 'between' | 'head' | 'token' = 'token';
  let head: string[] = [];
  const file: WebAnnoFile = { layer: layer!, features, sentences: [], tokens: [], spans: new Map(), text: '' };
  for (const line of lines) {
    const fail = (reason: string): never => {
      throw new Error(`${reason}: ${line}`);
    };
    if (line === '') {
      if (state !== 'token') fail('an empty line behind no token');
      state = 'between';
      continue;
    }
    if (line.startsWith('#')) {
      if (state === 'token' || !line.startsWith('#Text=')) fail('no sentence here');
      head = state === 'head' ? [...head, line] : [line];
      state = 'head';
      continue;
    }
    const [id, offsets, , ...columns] = line.split('\t');
    const [, ofSentence, ofToken, ofPart] = /^(\d+)-(\d+)(?:\.(\d+))?$/.exec(id!) ?? fail('no id');
    const [start, end] = /^(\d+)-(\d+)$/.exec(offsets!)!.slice(1).map(Number) as [number, number];
    if (columns.length !== features.length + 1 || columns.pop() !== '') fail('wrong number of columns');
    if (state === 'head') {
      sentence++;
      token = 0;
      if (text.length > start) fail('sentences overlap');
      text = text.padEnd(start, ' ');
      text += head.map((each) => unescapeText(each.slice('#Text='.length))).join('\n');
      file.sentences.push({ start, end: text.length });
    }
    state = 'token';
    if (Number(ofSentence) !== sentence) fail('sentence out of order');
    if (ofPart === undefined) {
      if (Number(ofToken) !== ++token) fail('token out of order');
      if (start < tokenEnd && token > 1) fail('tokens overlap');
      [part, tokenEnd, range] = [0, end, { start, end }];
      file.tokens.push(range);
    } else {
      if (Number(ofToken) !== token || Number(ofPart) !== ++part) fail('part out of order');
      if (start < range.start || end > range.end) fail('part outside its token');
    }
    if (start >= end || end > text.length) fail('outside the text');
    readColumns(columns, start, end, file, fail);
  }
  if (state !== 'token') throw new Error('ends behind no token');
  return { ...file, text };
}

export interface WebAnnoFile {
  readonly layer: string;
  readonly features: readonly string[];
  readonly sentences: { start: number; end: number }[];
  readonly tokens: { start: number; end: number }[];
  readonly spans: Map<string, { start: number; end: number; values: (string | null)[] }>;
  /** The document as the reader puts it together: sentences, and spaces between them. */
  readonly text: string;
}

function readColumns(
  columns: string[],
  start: number,
  end: number,
  file: WebAnnoFile,
  fail: (reason: string) => never,
): void {
  const stacks = columns.map((column) => (column === '_' ? [] : column.split(/(?<!\\)\|/)));
  if (new Set(stacks.map((stack) => stack.length)).size > 1) fail('columns of different heights');
  for (const index of stacks[0]!.keys()) {
    const cells = stacks.map((stack) => /^(.*)\[(\d+)\]$/.exec(stack[index]!) ?? fail('no number'));
    const number = cells[0]![2]!;
    if (cells.some((cell) => cell[2] !== number)) fail('numbers of several annotations');
    const values = cells.map(([, value]) => (value === '*' ? null : unescapeValue(value!)));
    const span = file.spans.get(number);
    if (span === undefined) file.spans.set(number, { start, end, values });
    else {
      if (String(span.values) !== String(values)) fail('one annotation, several values');
      span.end = end;
    }
  }
}

function unescapeText(text: string): string {
  const names: Record<string, string> = { t: '\t', n: '\n', f: '\f', r: '\r', b: '\b' };
  return text.replace(/\\([^])/g, (_, character: string) => names[character] ?? character);
}

function unescapeValue(value: string): string {
  if (/(?<!\\)(?:\\\\)*[[\]|_;*]/.test(value)) throw new Error(`not escaped: ${value}`);
  return value.replace(/\\(->|[^])/g, '$1');
}
