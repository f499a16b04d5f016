import { expect, test } from 'vitest';
import { enlargementOf } from '../../../../../frontend/src/components/heatmap/download/draw-shown';
import { DEFAULT_LOOK } from '../../../../../frontend/src/components/heatmap/look';
import type { Heat } from '../../../../../frontend/src/components/heatmap/heat';
import { pixelsOf } from '../../../../../frontend/src/components/heatmap/colors/paint';

const heatOf = (...values: number[]) => ({
  values: Float32Array.from(values),
  height: 1,
  width: values.length,
  isSigned: false,
});

test('each position is one opaque pixel', () => {
  expect([...pixelsOf(heatOf(0, 1, 3), DEFAULT_LOOK)]).toEqual([
    ...[11, 0, 0, 255],
    ...[234, 0, 0, 255],
    ...[255, 255, 255, 255],
  ]);
});

test('over a photograph the opacity is that of the relevance, and zero leaves the photograph as it is', () => {
  const overlay = { ...DEFAULT_LOOK, showing: 'overlay' as const, opacity: 0.8 };
  const opacities = (heat: Heat) => [...pixelsOf(heat, overlay)].filter((_, at) => at % 4 === 3);
  expect(opacities(heatOf(0, 1, 4))).toEqual([0, 51, 204]);
  expect(opacities({ ...heatOf(-4, 0, 2, 4), isSigned: true })).toEqual([204, 0, 102, 204]);
});

test('what lies above the percentile has the full colour too', () => {
  const look = { ...DEFAULT_LOOK, colors: 'grey', fullColor: 90 as const };
  const reds = [...pixelsOf(heatOf(1, 2, 3, 4, 5, 6, 7, 8, 9, 90), look)].filter((_, at) => at % 4 === 0);
  expect(reds).toEqual([28, 57, 85, 113, 142, 170, 198, 227, 255, 255]);
});

test('zero everywhere is all in the colour of zero', () => {
  const diverging = { ...DEFAULT_LOOK, colors: 'blue-red' };
  expect([...pixelsOf(heatOf(0, 0), diverging)]).toEqual([247, 247, 247, 255, 247, 247, 247, 255]);
});

test('a small map is saved enlarged by a whole number, a large one as it is', () => {
  const sized = (height: number, width: number) => ({ ...heatOf(), height, width });
  expect(enlargementOf(sized(7, 7))).toBe(64);
  expect(enlargementOf(sized(112, 56))).toBe(4);
  expect(enlargementOf(sized(1000, 10))).toBe(1);
});
