import { createRequire } from 'node:module';

/** What is used of iconv-lite. */
interface Iconv {
  decode(bytes: Uint8Array, encoding: string): string;
  encode(text: string, encoding: string): Uint8Array;
  encodingExists(encoding: string): boolean;
}

let loaded: Iconv | undefined;

/** iconv-lite, loaded when the first text comes that is not in Unicode: most never are. */
export function iconv(): Iconv {
  loaded ??= createRequire(import.meta.url)('iconv-lite') as Iconv;
  return loaded;
}
