import type { Sink } from '../sink.js';

/** A sink that has something to tell of what it did. */
export interface TableSink extends Sink {
  /** For people; without a password. */
  readonly name: string;
  /** What there is to tell where the run did not finish. */
  readonly unwritten: string;
  /** One line for people, once it is closed. */
  told(): string;
}
