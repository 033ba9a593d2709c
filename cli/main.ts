import { Command, CommanderError } from 'commander';
import { VERSION } from '../schemas/generated/version.js';
import { ExitCode } from './exit-code.js';

/** The verbs there are, each loaded only when it is asked for. */
const VERBS: Readonly<Record<string, () => Promise<Command>>> = {
  extract: async () => (await import('./extract.js')).extractVerb(),
  compare: async () => (await import('./compare.js')).compareVerb(),
  check: async () => (await import('./check.js')).checkVerb(),
  accept: async () => (await import('./accept.js')).acceptVerb(),
  score: async () => (await import('./score.js')).scoreVerb(),
  rules: async () => (await import('./rules.js')).rulesVerb(),
  view: async () => (await import('./view.js')).viewVerb(),
  filter: async () => (await import('./filter.js')).filterVerb(),
  export: async () => (await import('./export.js')).exportVerb(),
  schema: async () => (await import('./schema.js')).schemaVerb(),
};

/** Runs the command with the words after `sasil`; the answer is `process.exitCode`. */
export async function main(words: readonly string[]): Promise<void> {
  const output = watchOutput();
  const program = new Command('sasil')
    .description(
      'Structured facts from Korean local-government news, in Korean and in English:\n' +
        'mayors, districts, awards, initiatives, each with the characters it was read from.',
    )
    .version(VERSION)
    .helpCommand(true)
    .exitOverride()
    .showHelpAfterError('(sasil --help lists the verbs; sasil VERB --help explains one)')
    .configureOutput({ outputError: (message, write) => write(message.replace(/^error: /, 'sasil: ')) })
    .addHelpText('after', '\nExample:\n  sasil extract articles --out facts.jsonl');
  const asked = words.find((word) => Object.hasOwn(VERBS, word));
  for (const name of asked === undefined ? Object.keys(VERBS) : [asked]) {
    const verb = await VERBS[name]!();
    program.addCommand(verb.copyInheritedSettings(program));
    for (const part of verb.commands) part.copyInheritedSettings(verb);
  }
  try {
    await program.parseAsync(asked === undefined ? withoutHelp(words) : words, { from: 'user' });
  } catch (error) {
    process.exitCode = output.failed ? ExitCode.environment : exitCodeOf(error);
  }
}

/** `sasil help nope` is told as `sasil nope` is: there is no such verb. */
const withoutHelp = (words: readonly string[]): readonly string[] =>
  words[0] === 'help' && words[1] !== undefined ? words.slice(1) : words;

/** Errors that tell of wrong use, by name; and those of a run that can go on. */
const WRONG_INPUT = ['RuleError', 'UnusableInput', 'UnusableTarget', 'RunRefused'];

const BROKEN = ['RunBroken', 'TargetFailure'];

/** What was thrown is the user's (2) or the file system's (3); anything else is a defect of ours and goes on. */
function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? ExitCode.ok : ExitCode.usage;
  if (!(error instanceof Error)) throw error;
  // By name: the library is loaded by the verbs that need it, and not for the sake of an `instanceof`.
  const wrongInput = WRONG_INPUT.includes(error.name);
  if (!wrongInput && !BROKEN.includes(error.name) && !('syscall' in error)) throw error;
  process.stderr.write(`sasil: ${error.message}\n`);
  return wrongInput ? ExitCode.usage : ExitCode.environment;
}

/** `sasil … | head` closes our output, and nobody is there to read about it; a full disk is told, once. */
function watchOutput(): { readonly failed: boolean } {
  const output = { failed: false };
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    output.failed = true;
    process.stderr.write(`sasil: standard output: ${error.message}\n`);
    process.exitCode = ExitCode.environment;
  });
  return output;
}
