import { expect, test } from 'vitest';
import { readMixSizes, USUAL_MIXES } from '../../../../../frontend/src/tabs/deep-taylor/storyboard/mix-sizes';

test('numbers with commas between them are read, and nothing is no mix', () => {
  expect(readMixSizes(USUAL_MIXES).sizes).toEqual([5, 100]);
  expect(readMixSizes(' 1,7 ').sizes).toEqual([1, 7]);
  expect(readMixSizes(' ').sizes).toEqual([]);
});

test.each([
  ['5, 101', 'Whole numbers from 1 to 100, with commas between them.'],
  ['0', 'Whole numbers from 1 to 100, with commas between them.'],
  ['5,', 'Whole numbers from 1 to 100, with commas between them.'],
  ['5, 5', 'Write each number once.'],
  ['1, 2, 3, 4, 5, 6', 'At most 5 mixes.'],
])('%j is refused in words', (text, problem) => {
  expect(readMixSizes(text)).toEqual({ problem });
});
