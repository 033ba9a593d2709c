/**
 * Tells whether something is among those that were named: by its id, its story or file of cases, or a folder above:
 * `gwanak-2023/ko`, `gwanak-2023`, `sentences/awards#12`, `articles`. Nothing named is everything.
 */
export function chooser(names: readonly string[]): (id: string) => boolean {
  const wanted = names.map((name) => (name.endsWith('/') ? name.slice(0, -1) : name));
  return (id) =>
    wanted.length === 0 ||
    wanted.some((name) => id === name || (/^[/#]/.test(id.slice(name.length)) && id.startsWith(name)));
}
