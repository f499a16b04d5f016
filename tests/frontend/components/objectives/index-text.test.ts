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
  ['', 'Enter channels, for example 11, 34, 5-9.'],
  ['1, x', '“x” is neither a number nor a range such as 5-9.'],
  ['1,,2', '“” is neither a number nor a range such as 5-9.'],
  ['9-5', 'The range 9-5 is reversed; enter 5-9.'],
  ['40', '40 is out of range: the channels are numbered from 0 to 39.'],
  ['-1', '“-1” is neither a number nor a range such as 5-9.'],
])('“%s” is refused in words', (text, problem) => {
  expect(readIndices(text, 'channels', 40).problem).toBe(problem);
});

test('more than a hundred are refused, however they are written', () => {
  expect(readIndices('0-100', 'channels', undefined).problem).toBe('At most 100 channels are allowed.');
  expect(readIndices('0-98, 200, 201', 'channels', undefined).problem).toBe(
    'At most 100 channels are allowed.',
  );
  expect(readIndices('0-99', 'channels', undefined).numbers).toHaveLength(100);
});

test('weights are one for each, or 1 where none are written', () => {
  expect(readWeights('', 2).numbers).toEqual([1, 1]);
  expect(readWeights('1, -0.5', 2).numbers).toEqual([1, -0.5]);
  expect(readWeights('1', 2).problem).toBe('Enter one weight per objective: 2, not 1.');
  expect(readWeights('1, ', 2).problem).toBe('Enter numbers separated by commas.');
});

test('weights beyond the limits of the server are refused', () => {
  expect(readWeights('1001', 1).problem).toBe('A weight is a number from -1000 to 1000.');
});
