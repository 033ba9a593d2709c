import type { Sink } from '../sink.js';

/** A sink that has something to tell of what it did. */
export interface TableSink extends Sink {
  /** One line for people, once it is closed. */
  told(): string;
}
