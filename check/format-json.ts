/**
 * A value as JSON that people read in diffs: what fits a line stands on one, what does not is broken a level at a time;
 * the outermost object and the lists of objects in it are broken always, so that a fact has a line of its own.
 */
export function formatJson(value: unknown): string {
  return `${format(value, 0)}\n`;
}

/** Columns of a line: an award with all its fields fits. */
const COLUMNS = 240;

function format(value: unknown, depth: number): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const isBroken = depth === 0 || (depth === 1 && Array.isArray(value) && isPlainObject(value[0]));
  const flat = inline(value);
  if (!isBroken && flat.length + 2 * depth <= COLUMNS) return flat;
  const [opening, closing] = Array.isArray(value) ? '[]' : '{}';
  const parts = Array.isArray(value)
    ? value.map((item) => format(item, depth + 1))
    : Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${format(item, depth + 1)}`);
  if (parts.length === 0) return `${opening}${closing}`;
  const indent = '  '.repeat(depth + 1);
  return `${opening}\n${parts.map((part) => indent + part).join(',\n')}\n${'  '.repeat(depth)}${closing}`;
}

function isPlainObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function inline(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  const parts = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${inline(item)}`);
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}
