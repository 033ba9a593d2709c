import { expect, test } from '@jest/globals';
import { jsonPlaces } from '../../check/json-places.js';

const TEXT = `{
  "awards": [
    { "level": "대상", "가/나": [1, -2.5e3, "a\\"]" ] },
    { "level": null }
  ],
  "last": true
}`;

test.each([
  ['', 1, 1],
  ['/awards', 2, 13],
  ['/awards/0', 3, 5],
  ['/awards/0/level', 3, 16],
  ['/awards/0/가~1나/1', 3, 33],
  ['/awards/1/level', 4, 16],
  ['/last', 6, 11],
])('the value at %j begins at %d:%d', (pointer, line, column) => {
  expect(jsonPlaces(TEXT)(pointer)).toEqual({ line, column });
});

test('what is not there stands where the nearest value around it does', () => {
  expect(jsonPlaces(TEXT)('/awards/1/rank/id')).toEqual({ line: 4, column: 5 });
  expect(jsonPlaces('')('/awards')).toEqual({ line: 1, column: 1 });
});
