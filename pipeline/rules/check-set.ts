import type { RuleSet } from '../types.js';
import { validateRuleSet } from '../../schemas/generated/validators.js';

/** A rule that cannot be used. `file` is null for sets that were given as objects, `rule` where no one rule is to blame. */
export class RuleError extends Error {
  override readonly name = 'RuleError';
  constructor(
    readonly file: string | null,
    readonly rule: string | null,
    readonly expected: string,
    readonly got: string,
  ) {
    super([file ?? 'rules', rule, `expected ${expected}, got ${got}`].filter((part) => part !== null).join(': '));
  }
}

/** The value as a rule set: of its schema, each id once, each expression compiles. Throws a `RuleError`. */
export function checkSet(value: unknown, file: string | null): RuleSet {
  if (!validateRuleSet(value)) throw schemaError(value, file);
  const set = value as RuleSet;
  const ids = new Set<string>();
  for (const { id } of [...(set.terms ?? []), ...(set.patterns ?? [])]) {
    if (ids.has(id)) throw new RuleError(file, id, `each id once in ${set.name}`, 'the same id again');
    ids.add(id);
  }
  for (const { id, pattern } of set.patterns ?? []) {
    try {
      new RegExp(pattern, 'dgu');
    } catch (error) {
      throw new RuleError(file, id, 'a regular expression (flags dgu)', (error as Error).message);
    }
  }
  return set;
}

/** Ajv puts the innermost error first; the `if` and `oneOf` that failed with it come after. */
function schemaError(value: unknown, file: string | null): RuleError {
  const { instancePath = '', message = 'a rule set', params = {} } = validateRuleSet.errors?.[0] ?? {};
  const steps = instancePath.split('/').slice(1);
  const reached = steps.map((_, index) => at(value, steps.slice(0, index + 1)));
  const id = (reached[1] as { id?: unknown } | undefined)?.id;
  const detail = 'additionalProperty' in params ? ` (${String(params['additionalProperty'])})` : '';
  const expected = `a value that ${message}${detail}${'allowedValues' in params ? `: ${JSON.stringify(params['allowedValues'])}` : ''}`;
  const place = instancePath === '' ? null : typeof id === 'string' ? `${id} at ${instancePath}` : instancePath;
  return new RuleError(file, place, expected, quote(reached.length === 0 ? value : reached.at(-1)));
}

function at(value: unknown, steps: readonly string[]): unknown {
  return steps.reduce<unknown>((inner, step) => (inner as Record<string, unknown> | undefined)?.[step], value);
}

export function quote(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
