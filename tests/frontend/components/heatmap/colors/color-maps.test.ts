import { describe, expect, test } from 'vitest';
import {
  COLOR_MAPS,
  colorAt,
  findColorMap,
  type ColorMap,
} from '../../../../../frontend/src/components/heatmap/colors/color-maps';

const STEPS = 64;

/** Relative luminance of linear light. Source: WCAG 2.2. */
function luminance([red, green, blue]: readonly number[]): number {
  const linear = (channel = 0) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

const along = (map: ColorMap, from: number, to: number) =>
  Array.from({ length: STEPS + 1 }, (_, step) =>
    luminance(colorAt(map, from + ((to - from) * step) / STEPS)),
  );

const isRising = (values: number[]) =>
  values.every((value, at) => at === 0 || value >= (values[at - 1] ?? 0));

test('fire is black, red, yellow, white', () => {
  const fire = findColorMap('fire', false);
  expect([0, 93, 190, 255].map((shade) => colorAt(fire, shade / 255))).toEqual([
    [11, 0, 0],
    [255, 0, 0],
    [255, 254, 0],
    [255, 255, 255],
  ]);
  expect(colorAt(fire, 0.5 / 255)).toEqual([12, 0, 0]);
});

test('the default map suits the numbers, and an unknown name gives the default', () => {
  expect(findColorMap(null, false).id).toBe('fire');
  expect(findColorMap(null, true).isDiverging).toBe(true);
  expect(findColorMap('rainbow', true).id).toBe('blue-red');
  expect(findColorMap('cividis', true).id).toBe('cividis');
});

describe.each(COLOR_MAPS.map((map) => [map.id, map] as const))('%s', (_, map) => {
  test('it stays in range beyond its ends', () => {
    expect(colorAt(map, -1)).toEqual(colorAt(map, 0));
    expect(colorAt(map, 2)).toEqual(colorAt(map, 1));
  });

  test('more is lighter, or, where it diverges, darker away from zero on both sides', () => {
    if (!map.isDiverging) {
      expect(isRising(along(map, 0, 1))).toBe(true);
      return;
    }
    expect(isRising(along(map, 0, 0.5))).toBe(true);
    expect(isRising(along(map, 1, 0.5))).toBe(true);
    for (const distance of [0.125, 0.25, 0.375, 0.5]) {
      const [below, above] = [0.5 - distance, 0.5 + distance].map((place) => luminance(colorAt(map, place)));
      expect(Math.abs((below ?? 0) - (above ?? 1))).toBeLessThan(0.08);
    }
  });
});
