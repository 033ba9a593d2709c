import type { Outcome } from '../../batch/extract-batch.js';

/** Tells people, or programs, how far a run is, on standard error. */
export interface Progress {
  /** What is known of the whole: bytes of all articles, and of those that are there already. */
  begin(known: { readonly bytes: number; readonly done: number }): void;
  add(outcome: Outcome): void;
  /** Prints a line of its own, above the bar. */
  say(line: string): void;
  end(): void;
}

/** How a run is shown. */
export type ProgressForm = 'none' | 'bar' | 'json';

const BAR_EVERY = 250;
const LINE_EVERY = 10_000;

/** As it is asked for; else a bar on a terminal, and lines of JSON where nobody looks on. */
export function progressForm(asked: ProgressForm | undefined, quiet: boolean | undefined): ProgressForm {
  return asked ?? (quiet ? 'none' : process.stderr.isTTY ? 'bar' : 'json');
}

/** Starts telling; `isPlanned` where `begin` will be called, and until then the input is looked through. */
export function showProgress(form: ProgressForm, isPlanned: boolean): Progress {
  const out = process.stderr;
  let start = performance.now();
  let isBegun = !isPlanned;
  const state = { articles: 0, failed: 0, bytes: 0, earlier: 0, total: null as number | null };
  const isBar = form === 'bar';
  const clear = (): void => void (isBar && out.write('\r\u001b[K'));
  const now = (): Snapshot => ({ ...state, milliseconds: performance.now() - start });
  const show = (): void => {
    if (isBar) out.write(`\r\u001b[K${isBegun ? barOf(now(), out.columns || 80) : 'looking through the input …'}`);
    else out.write(`${JSON.stringify(lineOf(now()))}\n`);
  };
  const timer = form === 'none' ? null : setInterval(show, isBar ? BAR_EVERY : LINE_EVERY);
  timer?.unref();
  return {
    begin({ bytes, done }) {
      isBegun = true;
      state.total = bytes;
      state.earlier = done;
    },
    add(outcome) {
      // Threads take their time to begin, which says nothing of how fast they are.
      if (state.articles + state.failed === 0) start = performance.now();
      if ('code' in outcome) state.failed++;
      else state.articles++;
      const { content } = 'code' in outcome ? outcome : { content: undefined };
      state.bytes += 'bytes' in outcome ? outcome.bytes : content && 'size' in content ? content.size : 0;
    },
    say(line) {
      clear();
      out.write(`${line}\n`);
    },
    end() {
      if (timer) clearInterval(timer);
      clear();
    },
  };
}

/** How far a run is. */
export interface Snapshot {
  readonly articles: number;
  readonly failed: number;
  /** Of the articles of this sitting, of those before it, and of all; null where that is not known. */
  readonly bytes: number;
  readonly earlier: number;
  readonly total: number | null;
  /** Since the first article of this sitting was done. */
  readonly milliseconds: number;
}

/** The line for programs: a rate in articles a second, `eta` in seconds. */
export function lineOf(snapshot: Snapshot): Readonly<Record<string, unknown>> {
  const { articles, failed, bytes, earlier, total, milliseconds } = snapshot;
  const rate = rateOf(snapshot);
  const seconds = Math.round(milliseconds / 1000);
  const eta = secondsLeft(snapshot);
  return {
    progress: { articles, failed, bytes: bytes + earlier, total, rate: rate && Number(rate.toFixed(1)), seconds, eta },
  };
}

const WIDTH = 20;

/** The line for people, cut to the terminal. */
export function barOf(snapshot: Snapshot, columns: number): string {
  const { articles, failed, bytes, earlier, total } = snapshot;
  const rate = rateOf(snapshot);
  const left = secondsLeft(snapshot);
  const share = total === null || total === 0 ? null : Math.min(1, (bytes + earlier) / total);
  const parts = [
    share === null ? null : `${'█'.repeat(Math.floor(share * WIDTH)).padEnd(WIDTH, '·')} ${Math.floor(share * 100)} %`,
    `${(articles + failed).toLocaleString('en-US')} articles`,
    failed > 0 ? `${failed.toLocaleString('en-US')} failed` : null,
    rate === null ? null : `${rate.toFixed(0)}/s`,
    left === null ? null : `${clock(left)} left`,
  ];
  return parts
    .filter((part) => part !== null)
    .join('  ')
    .slice(0, columns - 1);
}

/** Articles a second; null before there is something to judge by. */
function rateOf({ articles, failed, milliseconds }: Snapshot): number | null {
  return milliseconds < 1000 ? null : (articles + failed) / (milliseconds / 1000);
}

/** By bytes, which are known, as the number of articles is not; null before there is something to judge by. */
function secondsLeft({ bytes, earlier, total, milliseconds }: Snapshot): number | null {
  if (total === null || bytes === 0 || milliseconds < 1000) return null;
  return Math.round(((Math.max(0, total - earlier - bytes) / bytes) * milliseconds) / 1000);
}

/** `1:02:03`, `02:03`. */
function clock(seconds: number): string {
  const [hours, ...others] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const words = others.map((part) => String(part).padStart(2, '0'));
  return (hours === 0 ? words : [hours, ...words]).join(':');
}
