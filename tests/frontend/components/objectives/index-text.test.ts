import { expect, test } from 'vitest';
import { readIndices, readWeights } from '../../../../frontend/src/components/objectives/index-text';

test.each([
  ['11, 34, 5-9', [11, 34, 5, 6, 7, 8, 9]],
  ['3', [3]],
  [' 2 - 4 ,3', [2, 3, 4]],
  ['0', [0]],
])('%s are channels', (text, numbers) => {
  expect(readIndices(text, 'channels', 40).numbers).toEqual(numbers);
});

test.each([
  ['', 'Write which channels, such as 11, 34, 5-9.'],
  ['1, x', '“x” is no number and no range such as 5-9.'],
  ['1,,2', '“” is no number and no range such as 5-9.'],
  ['9-5', '9-5 runs backwards; write 5-9.'],
  ['40', 'There is no 40: the channels are numbered 0 to 39.'],
  ['-1', '“-1” is no number and no range such as 5-9.'],
])('“%s” is refused in words', (text, problem) => {
  expect(readIndices(text, 'channels', 40).problem).toBe(problem);
});

test('more than a hundred are refused, however they are written', () => {
  expect(readIndices('0-100', 'channels', undefined).problem).toBe('At most 100 channels at once.');
  expect(readIndices('0-98, 200, 201', 'channels', undefined).problem).toBe('At most 100 channels at once.');
  expect(readIndices('0-99', 'channels', undefined).numbers).toHaveLength(100);
});

test('weights are one for each, or 1 where none are written', () => {
  expect(readWeights('', 2).numbers).toEqual([1, 1]);
  expect(readWeights('1, -0.5', 2).numbers).toEqual([1, -0.5]);
  expect(readWeights('1', 2).problem).toBe('1 weights for 2 objectives; write one for each.');
  expect(readWeights('1, ', 2).problem).toBe('Write numbers, with commas between them.');
});

test('weights beyond the limits of the server are refused', () => {
  expect(readWeights('1001', 1).problem).toBe('A weight is a number from -1000 to 1000.');
});
