import { describe, expect, test } from 'vitest';
import {
  decodeFloats,
  extentOf,
  isZero,
  placeIn,
  rangeOf,
} from '../../../../frontend/src/components/heatmap/heat';
import { packed } from '../../support/heatmaps';

const floats = (...values: number[]) => Float32Array.from(values);

test('numbers are read as they were written', () => {
  expect([...decodeFloats(packed([0, -1.5, 65536.25]))]).toEqual([0, -1.5, 65536.25]);
  expect([...decodeFloats('AACAPw==')]).toEqual([1]);
  expect([...decodeFloats('')]).toEqual([]);
});

test('the extent is that of the values, also where all are below zero or there are none', () => {
  expect(extentOf(floats(-3, -1, -2))).toEqual({ min: -3, max: -1 });
  expect(extentOf(floats())).toEqual({ min: 0, max: 0 });
});

describe('what the colours mean', () => {
  test('a sequential map goes from zero to the greatest value, a diverging one has zero in its middle', () => {
    expect(rangeOf(floats(0.5, 2), false, 100)).toEqual({ low: 0, high: 2 });
    expect(rangeOf(floats(-4, 2), true, 100)).toEqual({ low: -4, high: 4 });
    expect(rangeOf(floats(-4, 2), false, 100)).toEqual({ low: 0, high: 2 });
    expect(rangeOf(floats(-4, -2), false, 100)).toEqual({ low: 0, high: 0 });
  });

  test('a percentile is that of the amounts that can be seen, so that many zeros hide nothing', () => {
    const values = floats(0, 0, 0, 0, 0, 0, ...Array.from({ length: 10 }, (_, at) => at + 1));
    expect(rangeOf(values, false, 90)).toEqual({ low: 0, high: 9 });
    expect(rangeOf(values, false, 99)).toEqual({ low: 0, high: 10 });
    expect(rangeOf(floats(-30, 2, 3), false, 50)).toEqual({ low: 0, high: 2 });
    expect(rangeOf(floats(-30, 2, 3), true, 50)).toEqual({ low: -3, high: 3 });
    expect(rangeOf(floats(0, 0, 5), false, 90)).toEqual({ low: 0, high: 5 });
  });

  test('values lie between the ends, and beyond them at the ends', () => {
    expect(placeIn(1, { low: 0, high: 4 }, false)).toBe(0.25);
    expect(placeIn(-1, { low: 0, high: 4 }, false)).toBe(0);
    expect(placeIn(0, { low: -4, high: 4 }, true)).toBe(0.5);
  });

  test('zero everywhere is zero, and never scaled up', () => {
    const nothing = floats(0, 0);
    expect(isZero(nothing)).toBe(true);
    expect(rangeOf(nothing, true, 100)).toEqual({ low: 0, high: 0 });
    expect(isZero(floats(0, 1e-30))).toBe(false);
    expect(placeIn(0, rangeOf(nothing, false, 90), false)).toBe(0);
    expect(placeIn(0, rangeOf(nothing, true, 100), true)).toBe(0.5);
  });
});
