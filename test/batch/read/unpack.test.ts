import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { unpack } from '../../../batch/read/unpack.js';
import { all, piecesOf, zstBomb, zstOf } from './packed.js';

const read = async (bytes: Uint8Array, packing: 'gz' | 'zst', { times = 200, piece = 1 << 16 } = {}): Promise<string> =>
  Buffer.concat(await all(unpack(piecesOf(bytes, piece), packing, times))).toString();

const TEXT = '서울 관악구는 우수상을 받았다. '.repeat(20_000);
const packs = { gz: gzipSync, zst: zstOf } as const;

/** As the `zstd` command writes it: compressed, with a checksum. */
const BY_COMMAND = Buffer.from(
  'KLUv/QRodQEAVALqtIDslYXqtazripQg7Jqw7IiY7IOB7J2EIOuwm+yVmOuLpC4gAQAFDf3qCTs0RMs=',
  'base64',
);

describe.each(['gz', 'zst'] as const)('unpack: %s', (packing) => {
  const packed = Buffer.from(packs[packing](TEXT));

  test.each([7, 1000, 1 << 16])('gives what was packed, in pieces of %i bytes', async (piece) => {
    expect(await read(packed.subarray(0), packing, { piece })).toBe(TEXT);
  });

  test('reads several members one after the other', async () => {
    expect(await read(Buffer.concat([packed, Buffer.from(packs[packing]('끝'))]), packing)).toBe(`${TEXT}끝`);
  });

  test('tells that the end is missing, and gives what was there', async () => {
    const parts: Uint8Array[] = [];
    const reading = (async () => {
      for await (const part of unpack(piecesOf(packed.subarray(0, -10)), packing, 200)) parts.push(part);
    })();
    await expect(reading).rejects.toMatchObject({ name: 'ReadError', code: 'E_TRUNCATED' });
    expect(TEXT.startsWith(Buffer.concat(parts).toString().slice(0, -1))).toBe(true);
  });

  test('tells that it is something else', async () => {
    const other = Buffer.from('관악구는 우수상을 받았다. '.repeat(10));
    await expect(read(other, packing)).rejects.toMatchObject({ code: 'E_DAMAGED' });
  });

  test('hands on what is wrong with the source', async () => {
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield packed.subarray(0, 100);
      throw new Error('the disk is gone');
    }
    await expect(all(unpack(failing(), packing, 200))).rejects.toThrow('the disk is gone');
  });
});

describe('unpack', () => {
  test('reads what the zstd command writes', async () => {
    expect(await read(BY_COMMAND, 'zst')).toBe('관악구는 우수상을 받았다. '.repeat(40));
  });

  const bombs = {
    gz: gzipSync(Buffer.alloc(100 << 20)),
    zst: zstBomb(0x61, 8000),
  };

  test.each(['gz', 'zst'] as const)('stops at what unpacks to more than is allowed: %s', async (packing) => {
    const before = process.memoryUsage().arrayBuffers;
    let size = 0;
    const reading = (async () => {
      for await (const part of unpack(piecesOf(bombs[packing]), packing, 200)) size += part.length;
    })();
    await expect(reading).rejects.toMatchObject({ code: 'E_EXPAND' });
    expect(size).toBeLessThanOrEqual(64 << 20);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(150 << 20);
  });

  test('lets pass what is allowed', async () => {
    const parts = await all(unpack(piecesOf(bombs.gz), 'gz', 2000));
    expect(parts.reduce((sum, { length }) => sum + length, 0)).toBe(100 << 20);
  });

  test('does not make room for a frame that wants a gigabyte', async () => {
    const frame = Buffer.from(zstOf('관악'));
    frame[5] = 0xa0;
    await expect(read(frame, 'zst')).rejects.toMatchObject({ code: 'E_DAMAGED' });
  });
});
