import { expect, test } from 'vitest';
import { barsOf } from '../../../../../frontend/src/tabs/deep-taylor/layers/bars-of';

const units = (perChannel: number[], asked: number[]) =>
  barsOf(Float32Array.from(perChannel), asked).bars.map(({ unit }) => unit);

test('units without relevance have no bar, unless they are what was asked', () => {
  expect(units([0, 0, 0.5, 0, -0.25], [])).toEqual([2, 4]);
  expect(units([0, 0, 0.5, 0, -0.25], [4, 1])).toEqual([4, 1, 2]);
  expect(units([0, 0], [])).toEqual([]);
});

test('the six strongest are shown, whatever their sign', () => {
  expect(units([1, -2, 3, -4, 5, -6, 7], [])).toEqual([6, 5, 4, 3, 2, 1]);
  expect(barsOf(Float32Array.from([1, -2]), [])).toMatchObject({ most: 2, hasNegative: true });
  expect(barsOf(Float32Array.from([0.5]), [])).toMatchObject({ most: 0.5, hasNegative: false });
});
