import { Option } from 'commander';

/** What `--rules` says, if anything. */
export interface RulesOption {
  readonly rules?: readonly string[];
}

/** `--rules DIR`, as often as wanted. */
export function rulesOption(): Option {
  return new Option('--rules <dir>', 'lay a folder of rules over the built-in ones; may be repeated').argParser(
    (value: string, values: readonly string[] = []) => [...values, value],
  );
}
