import { expect, test } from 'vitest';
import { spreadOf } from '../../../../../frontend/src/tabs/deep-taylor/ranking/spread';

test('shares add up from the most relevant filter on', () => {
  const { accumulated, half, silent } = spreadOf(Float32Array.from([0, 0.25, 0.5, 0.25, 0]));
  expect(accumulated).toEqual([0.5, 0.75, 1, 1, 1]);
  expect(half).toBe(1);
  expect(silent).toBe(2);
});

test('with values below zero shares are of all magnitudes, so half may never be reached', () => {
  const { accumulated, half } = spreadOf(Float32Array.from([1, -3]));
  expect(accumulated).toEqual([0.25, -0.5]);
  expect(half).toBeUndefined();
});

test('a layer without relevance has no shares', () => {
  expect(spreadOf(Float32Array.from([0, 0]))).toEqual({ accumulated: [0, 0], half: undefined, silent: 2 });
});
