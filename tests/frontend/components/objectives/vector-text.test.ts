import { expect, test } from 'vitest';
import { readVector, writeVector } from '../../../../frontend/src/components/objectives/vector-text';

test('a direction is read as it was written', () => {
  const { vector } = readVector(' 11:1 , 34: -0.5,2: .25', 40);
  expect(vector).toEqual([
    { channel: 11, value: 1 },
    { channel: 34, value: -0.5 },
    { channel: 2, value: 0.25 },
  ]);
  expect(writeVector(vector ?? [])).toBe('11: 1, 34: -0.5, 2: 0.25');
});

test.each([
  ['', 'Enter channels with their values, for example 11: 1, 34: -0.5.'],
  ['11', '“11” is not a channel with its value, for example 11: 1.'],
  ['11: x', '“11: x” is not a channel with its value, for example 11: 1.'],
  ['3: 1,', '“” is not a channel with its value, for example 11: 1.'],
  ['40: 1', 'There is no 40: the channels are numbered 0 to 39.'],
  ['3: 1, 3: 2', 'Channel 3 is entered twice.'],
  ['3: 1001', 'A value is a number from -1000 to 1000.'],
])('%j is refused in words', (text, problem) => {
  expect(readVector(text, 40)).toEqual({ problem });
});
