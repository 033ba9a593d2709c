import { spawnSync, type SpawnSyncReturns } from 'node:child_process';

/** A step of a composite action, as far as it is run here. */
export interface ActionStep {
  readonly name: string;
  readonly condition: string | null;
  readonly env: Readonly<Record<string, string>>;
  readonly run: string;
}

/** What an action's file says: the defaults of its inputs and its steps. */
export interface Action {
  readonly defaults: Readonly<Record<string, string>>;
  readonly steps: readonly ActionStep[];
}

/** Reads an action's file, in the form that ours has: block scalars, one `key: value` a line. */
export function readAction(text: string): Action {
  const [, inputs] = /^inputs:\n(.*?)^\S/ms.exec(text)!;
  const defaults = [...inputs!.matchAll(/^ {2}([\w-]+):\n(?: {4}.*\n)*? {4}default: (.*)$/gm)];
  const [, steps] = /^ {2}steps:\n(.*)$/ms.exec(text)!;
  return {
    defaults: Object.fromEntries(defaults.map(([, name, value]) => [name!, value!.replace(/^'(.*)'$/, '$1')])),
    steps: steps!
      .split(/^ {4}- name: /m)
      .slice(1)
      .map(readStep),
  };
}

function readStep(text: string): ActionStep {
  const env = /^ {6}env:\n((?: {8}.*\n)*)/m.exec(text)?.[1] ?? '';
  const [, run] = /^ {6}run: \|\n((?: {8}.*\n|\n)*)/m.exec(`${text}\n`)!;
  return {
    name: text.slice(0, text.indexOf('\n')),
    condition: /^ {6}if: (.*)$/m.exec(text)?.[1] ?? null,
    env: Object.fromEntries([...env.matchAll(/^ {8}(\w+): (.*)$/gm)].map(([, key, value]) => [key!, value!])),
    run: run!.replace(/^ {8}/gm, ''),
  };
}

/** Runs a step as a runner does, with expressions filled in; `values` are the inputs and `github.action_path`. */
export function runStep(
  { env, run }: ActionStep,
  values: Readonly<Record<string, string>>,
  cwd: string,
  others: NodeJS.ProcessEnv,
): SpawnSyncReturns<string> {
  const filled = (value: string): string =>
    value.replace(/\$\{\{ (?:inputs\.)?([\w.-]+) \}\}/g, (_, name: string) => {
      if (values[name] === undefined) throw new Error(`nothing is known of ${name}`);
      return values[name];
    });
  const words = Object.fromEntries(Object.entries(env).map(([key, value]) => [key, filled(value)]));
  return spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...others, ...words },
  });
}
