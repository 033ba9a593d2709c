/**
 * Turns the curly quotes of a line round where they stand the wrong way, `’2024년 평가‘에서`, `‘2024년 평가‘`: they open and close
 * in turn. Lines in which they do not come out even, and all others, stay as they are; each is one unit for one unit.
 */
export function withQuotesTurned(text: string): string {
  return TURNED.test(text) ? text.replace(LINE, (line) => (TURNED.test(line) ? turned(line) : line)) : text;
}

/** A closing quote that opens a word, or an opening one that closes one. */
const TURNED =
  /(?:^|[\s(])[’”][^\s‘’“”\d]|(?:^|[\s(])’\d{3}|[가-힣\d)][‘“](?=[\s,.)]|에서|으로|[은는이가을를에의과와]\s|$)/m;

const LINE = /[^\n]+/g;

function turned(line: string): string {
  return evenly(evenly(line, '‘', '’'), '“', '”');
}

/** A line whose quotes of one kind open and close in turn; as it is where one that opens has no word behind or one that closes none before. */
function evenly(line: string, opening: string, closing: string): string {
  let isOpen = false;
  let isWrong = false;
  const made = line.replace(MARKS[opening]!, (mark, at: number) => {
    // `’24년`: what is left out.
    if (mark === closing && !isOpen && YEAR.test(line.slice(at + 1, at + 4))) return mark;
    isOpen = !isOpen;
    const beside = isOpen ? line[at + 1] : line[at - 1];
    isWrong ||= beside === undefined || beside === ' ';
    return isOpen ? opening : closing;
  });
  return isOpen || isWrong ? line : made;
}

const MARKS: Readonly<Record<string, RegExp>> = { '‘': /[‘’]/g, '“': /[“”]/g };
const YEAR = /^\d\d(?!\d)/;
