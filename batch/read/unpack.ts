import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { peek, type Chunks } from './chunks.js';
import { damaged, ReadError, truncated } from './failure.js';
import type { Packing } from './form.js';

/** Below this size nobody minds how well something was packed. */
const FREE = 32 * 1024 * 1024;

/**
 * Unpacks gzip, of several members too, or Zstandard, of several frames too, as it is read. Throws E_EXPAND where more
 * than 32 MB come out and more than `maxExpand` times what went in: text is packed to a fifth, at the best to a
 * hundredth; E_TRUNCATED where the end is missing; E_DAMAGED for anything else that is wrong.
 */
export async function* unpack(chunks: Chunks, packing: Packing, maxExpand: number): AsyncGenerator<Uint8Array> {
  let packed = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      packed += chunk.length;
      yield chunk;
    }
  }
  let unpacked = 0;
  const check = (length: number): void => {
    unpacked += length;
    if (unpacked > FREE && unpacked > packed * maxExpand) {
      throw new ReadError('E_EXPAND', `unpacks to more than ${maxExpand} times its size`);
    }
  };
  yield* packing === 'gz' ? gunzip(counted(), check) : unzstd(counted(), check);
}

type Check = (length: number) => void;

async function* gunzip(chunks: Chunks, check: Check): AsyncGenerator<Uint8Array> {
  const gunzipping = createGunzip({ chunkSize: 1 << 16 });
  const fed = pipeline(chunks, gunzipping);
  // Its error comes out of the stream, too.
  fed.catch(() => {});
  try {
    for await (const chunk of gunzipping as AsyncIterable<Buffer>) {
      check(chunk.length);
      yield chunk;
    }
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'Z_BUF_ERROR') throw truncated();
    if (code.startsWith('Z_')) throw damaged('gzip');
    throw error;
  } finally {
    gunzipping.destroy();
  }
}

/** Zstandard packs up to 128 KB into four bytes: small pieces go in, so that what comes out at a time stays small. */
const PIECE = 1 << 14;

async function* unzstd(chunks: Chunks, check: Check): AsyncGenerator<Uint8Array> {
  const { Decompress } = await import('fzstd');
  let out: Uint8Array[] = [];
  const unzstding = new Decompress((chunk) => {
    check(chunk.length);
    out.push(chunk);
  });
  const push = (piece: Uint8Array, isLast: boolean): void => {
    try {
      unzstding.push(piece, isLast);
    } catch (error) {
      if (error instanceof ReadError) throw error;
      throw isLast ? truncated() : damaged('Zstandard');
    }
  };
  const { head, chunks: whole } = await peek(chunks, 18);
  if (windowOf(head) > LARGEST_WINDOW) throw new ReadError('E_DAMAGED', 'needs more than 128 MB of memory to unpack');
  for await (const chunk of whole) {
    for (let at = 0; at < chunk.length; at += PIECE) {
      push(chunk.subarray(at, at + PIECE), false);
      yield* out;
      out = [];
    }
  }
  push(new Uint8Array(), true);
  yield* out;
}

/** As the `zstd` command has it; what was packed with `--long=31` needs more. */
const LARGEST_WINDOW = 128 * 1024 * 1024;

/** Bytes that must be held to unpack a frame, as its header says (RFC 8878, 3.1.1.1); 0 for what is no frame. */
function windowOf(head: Uint8Array): number {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  if (head.length < 14 || view.getUint32(0, true) !== 0xfd2fb528) return 0;
  const descriptor = head[4]!;
  const isWhole = (descriptor & 0x20) !== 0;
  if (!isWhole) return 2 ** (10 + (head[5]! >> 3)) * (1 + (head[5]! & 7) / 8);
  const at = 5 + [0, 1, 2, 4][descriptor & 3]!;
  const size = [() => head[at]!, () => view.getUint16(at, true), () => view.getUint32(at, true)][descriptor >> 6];
  return size?.() ?? Infinity;
}
