/** The words of this process as they are typed in a POSIX shell. */
export function commandLine(words: readonly string[] = process.argv.slice(2)): string {
  return ['sasil', ...words].map(quoted).join(' ');
}

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** The words without those that end a run for its failures. */
export function withoutLimits(words: readonly string[]): string[] {
  return words.filter(
    (word, index) => !/^--(?:fail-fast|max-errors)(?:=|$)/.test(word) && words[index - 1] !== '--max-errors',
  );
}
