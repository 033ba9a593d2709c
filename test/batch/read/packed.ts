import { pack } from 'tar-stream';
import { buffer } from 'node:stream/consumers';

/** Bytes as a Zstandard frame, not compressed (RFC 8878): Node 20 cannot write Zstandard, and every reader reads this. */
export function zstOf(text: string | Uint8Array): Uint8Array {
  const bytes = Buffer.from(text);
  const blocks = [];
  for (let at = 0; at === 0 || at < bytes.length; at += 1 << 17) {
    const block = bytes.subarray(at, at + (1 << 17));
    blocks.push(blockHeader(block.length, 0, at + block.length >= bytes.length), block);
  }
  return Buffer.concat([MAGIC, WINDOW, ...blocks]);
}

/** A frame of `blocks` times 128 KB of `byte`, each of which takes four bytes. */
export function zstBomb(byte: number, blocks: number): Uint8Array {
  const block = Buffer.concat([blockHeader(1 << 17, 1, false), Buffer.of(byte)]);
  return Buffer.concat([MAGIC, WINDOW, ...Array.from({ length: blocks }, () => block), blockHeader(0, 0, true)]);
}

const MAGIC = Buffer.of(0x28, 0xb5, 0x2f, 0xfd);
/** No content size, no checksum; a window of 128 KB. */
const WINDOW = Buffer.of(0x00, 0x38);

function blockHeader(size: number, type: number, isLast: boolean): Uint8Array {
  const header = size * 8 + type * 2 + (isLast ? 1 : 0);
  return Buffer.of(header & 0xff, (header >> 8) & 0xff, header >> 16);
}

/** A tar archive with these members, in this order. */
export async function tarOf(
  members: readonly (readonly [path: string, content: string | Uint8Array])[],
): Promise<Buffer> {
  const packing = pack();
  for (const [name, content] of members) packing.entry({ name }, Buffer.from(content));
  packing.finalize();
  return buffer(packing);
}

/** Bytes in pieces of a size, as they may come from a disk or a pipe. */
export async function* piecesOf(bytes: Uint8Array | string, size = 1 << 16): AsyncGenerator<Uint8Array> {
  const whole = Buffer.from(bytes);
  for (let at = 0; at < whole.length; at += size) yield whole.subarray(at, at + size);
}

/** All that an asynchronous sequence gives. */
export async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found = [];
  for await (const item of items) found.push(item);
  return found;
}
