import { expect, test } from 'vitest';
import { readNames, writeNames } from '../../../../../frontend/src/tabs/deep-taylor/storyboard/layer-names';

test.each([
  [[]],
  [['conv1', 'block2_add']],
  [['a, b', 'c%2Cd', '100 %', 'a?b#c&d=e', 'свёртка']],
  [['-']],
  [['%2D', '-', '%']],
])('%j comes back as it was written', (names) => {
  expect(readNames(writeNames(names))).toEqual(names);
});

test('plain names are written plainly, so that addresses stay readable', () => {
  expect(writeNames(['conv1', 'block2_add'])).toBe('conv1,block2_add');
});
