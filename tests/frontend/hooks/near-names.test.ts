/** Names that look like a misspelt one. */
import { expect, test } from 'vitest';
import { nearNames } from '../../../frontend/src/hooks/near-names';

const NAMES = ['Mixed_3b', 'Mixed_4c', 'Conv2d_1a_7x7', 'conv1_1', 'fc8'];

test('the nearest comes first, at most three', () => {
  expect(nearNames('mixed4c', NAMES)[0]).toBe('Mixed_4c');
  expect(nearNames('Conv2d_1a_7x8', NAMES)[0]).toBe('Conv2d_1a_7x7');
  expect(nearNames('c', ['ca', 'cb', 'cc', 'cd'])).toHaveLength(3);
});

test('what shares nothing is not near', () => {
  expect(nearNames('zzz', NAMES)).toEqual([]);
});
