/** What the process says when it ends. A signal adds 128 to its own number: 130 SIGINT, 141 SIGPIPE, 143 SIGTERM. */
export const ExitCode = {
  ok: 0,
  documentFailed: 1,
  usage: 2,
  environment: 3,
  tooManyFailed: 4,
  sigint: 130,
  sigpipe: 141,
  sigterm: 143,
} as const;

/** The same for people, at the foot of a verb's help. */
export const EXIT_CODES_HELP = `
Exit codes:
  0         all good
  1         finished, but a document failed: unreadable, empty, not text, or its record is not valid
  2         usage, rules or schema wrong; nothing was run
  3         the environment failed: the output cannot be written, a database not be reached, an input changed while it was
            read; --out DIR/ goes on
  4         stopped by --fail-fast or --max-errors; --out DIR/ goes on
  130, 143  stopped by SIGINT, SIGTERM; what was finished is on standard output; a file of --out is not written;
            --out DIR/ goes on
A closed standard output (… | head) ends the command quietly.`;
