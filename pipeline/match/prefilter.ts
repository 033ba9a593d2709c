import type { Span } from '../types.js';
import { presenceIn, signatureOf, type Signature } from './grams.js';
import { requiredStrings } from './required-strings.js';

/** Says of each expression, by its index, whether it may match in a range of a text: 0 where it cannot. */
export type Prefilter = (text: string, span: Span) => Uint8Array;

/**
 * Compiles a look for the strings that expressions require, so that only expressions are run which may match: the text is
 * gone through once for all of them. An expression that requires no string may always match.
 */
export function compilePrefilter(sources: readonly string[]): Prefilter {
  let required: readonly (readonly Signature[] | null)[] | null = null;
  return (text, span) => {
    // Not before there is a text: an article of one language asks nothing of the other's rules.
    required ??= sources.map((source) => requiredStrings(source)?.map(signatureOf) ?? null);
    const mayHold = presenceIn(text, span);
    const possible = new Uint8Array(required.length);
    for (let index = 0; index < required.length; index++) {
      const strings = required[index]!;
      possible[index] = strings === null || strings.some(mayHold) ? 1 : 0;
    }
    return possible;
  };
}
