import { expect, test } from 'vitest';
import {
  readMixSizes,
  DEFAULT_MIXES,
} from '../../../../../frontend/src/tabs/deep-taylor/storyboard/use-storyboard';

test('numbers with commas between them are read, and nothing is no mix', () => {
  expect(readMixSizes(DEFAULT_MIXES).sizes).toEqual([5, 100]);
  expect(readMixSizes(' 1,7 ').sizes).toEqual([1, 7]);
  expect(readMixSizes(' ').sizes).toEqual([]);
});

test.each([
  ['5, 101', 'Enter whole numbers from 1 to 100, separated by commas.'],
  ['0', 'Enter whole numbers from 1 to 100, separated by commas.'],
  ['5,', 'Enter whole numbers from 1 to 100, separated by commas.'],
  ['5, 5', 'Enter each number once.'],
  ['1, 2, 3, 4, 5, 6', 'At most 5 mixes are allowed.'],
])('%j is refused in words', (text, problem) => {
  expect(readMixSizes(text)).toEqual({ problem });
});
