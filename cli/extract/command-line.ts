/** The words of this process as they are typed in a POSIX shell. */
export function commandLine(words: readonly string[] = process.argv.slice(2)): string {
  return ['sasil', ...words].map(quoted).join(' ');
}

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
