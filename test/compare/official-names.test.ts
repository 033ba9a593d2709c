import { readFileSync } from 'node:fs';
import { describe, expect } from '@jest/globals';
import { createNameMatcher } from '../../index.js';
import { SHARED, testWithShared } from '../shared.js';

const { compare, join, group } = createNameMatcher();

/** Names as registered by members of a parliament: Korean, English. */
function registered(): [korean: string, english: string][] {
  const [, ...rows] = readFileSync(`${SHARED}data/names-ko-en.csv`, 'utf8').trim().split(/\r?\n/);
  return rows.map((row) => row.split(',') as [string, string]);
}

interface OfficeHolder {
  readonly ko: string;
  readonly enSeen: readonly string[];
  readonly same: boolean;
}

function officeHolders(): readonly OfficeHolder[] {
  return JSON.parse(readFileSync(`${SHARED}domain/name-pairs.json`, 'utf8')).items;
}

describe('official pairs of names', () => {
  testWithShared('are joined, at least 97 of a hundred, and none to another', () => {
    const rows = registered();
    const { pairs } = join(
      rows.map(([korean]) => korean),
      rows.map(([, english]) => english),
    );
    expect(pairs.filter(({ left, right }) => left !== right)).toEqual([]);
    expect(pairs.length / rows.length).toBeGreaterThanOrEqual(0.97);
  });

  testWithShared('are the same, and no name is that of another', () => {
    const rows = registered();
    const same = rows.flatMap(([korean], left) =>
      rows.flatMap(([, english], right) => (compare(korean, english).verdict === 'same' ? [[left, right]] : [])),
    );
    expect(same.filter(([left, right]) => left !== right)).toEqual([]);
    expect(same.length / rows.length).toBeGreaterThanOrEqual(0.97);
  });

  testWithShared('are joined to nobody where their own is missing', () => {
    const rows = registered();
    const odd = rows.filter((_, index) => index % 2 === 1).map(([korean]) => korean);
    const even = rows.filter((_, index) => index % 2 === 0).map(([, english]) => english);
    expect(join(odd, even).pairs).toEqual([]);
  });

  testWithShared('become one person each', () => {
    const rows = registered();
    const mixed = group(rows.flat()).filter(({ names }) => new Set(names.map((index) => index >> 1)).size > 1);
    expect(mixed).toEqual([]);
  });
});

describe('office holders as articles write them', () => {
  testWithShared('are known in every spelling', () => {
    const wrong = officeHolders().flatMap(({ ko, enSeen, same }) =>
      enSeen
        .filter((english) => (compare(ko, english).verdict === 'same') !== same)
        .map((english) => `${ko} ${english}`),
    );
    expect(wrong).toEqual([]);
  });

  testWithShared('have spellings that are known as one', () => {
    const apart = officeHolders().flatMap(({ enSeen }) =>
      enSeen.slice(1).filter((english) => compare(enSeen[0]!, english).verdict !== 'same'),
    );
    expect(apart).toEqual([]);
  });
});
