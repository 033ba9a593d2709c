import { ExitCode } from './exit-code.js';

/** Aborts at the first signal, with its name for a reason; a second one ends the process at once, as ever. */
export function stopSignal(): AbortSignal {
  const controller = new AbortController();
  const signals = ['SIGINT', 'SIGTERM'] as const;
  const stop = (name: NodeJS.Signals): void => {
    for (const each of signals) process.removeListener(each, stop);
    controller.abort(name);
  };
  for (const each of signals) process.on(each, stop);
  return controller.signal;
}

/** What the process says when the signal has ended it. */
export function exitCodeOfSignal({ reason }: AbortSignal): number {
  return reason === 'SIGINT' ? ExitCode.sigint : ExitCode.sigterm;
}
