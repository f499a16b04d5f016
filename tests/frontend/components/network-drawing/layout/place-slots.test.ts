/** Positions from left to right. */
import { describe, expect, test } from 'vitest';
import { spread } from '../../../../../frontend/src/components/network-drawing/layout/place-slots';

const even = (count: number) => Array.from({ length: count }, () => 1);

describe('spread', () => {
  test('wishes that keep their distance are granted', () => {
    expect(spread([0, 10, 30], [0, 5, 5], even(3))).toEqual([0, 10, 30]);
  });

  test('two that wish for the same place share the way', () => {
    expect(spread([10, 10], [0, 4], even(2))).toEqual([8, 12]);
  });

  test('a heavier one moves less', () => {
    expect(spread([10, 10], [0, 4], [3, 1])).toEqual([9, 13]);
  });

  test('three pushed together stand around their mean', () => {
    expect(spread([6, 6, 6], [0, 2, 2], even(3))).toEqual([4, 6, 8]);
  });

  test('it is the best there is, by a slow and plain search', () => {
    const wishes = [3, 1, 2, 8];
    const steps = [0, 2, 2, 2];
    const cost = (places: number[]) =>
      places.reduce((sum, place, i) => sum + (place - (wishes[i] ?? 0)) ** 2, 0);
    let best = Infinity;
    for (let a = -4; a <= 8; a += 0.5) {
      for (let b = a + 2; b <= 10; b += 0.5) {
        for (let c = b + 2; c <= 12; c += 0.5) {
          for (let d = c + 2; d <= 14; d += 0.5) best = Math.min(best, cost([a, b, c, d]));
        }
      }
    }
    // The grid of the search is half a pixel; the found one may be better, never worse.
    expect(cost(spread(wishes, steps, even(4)))).toBeLessThanOrEqual(best);
  });
});
