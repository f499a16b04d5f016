/** The value below the pointer. */
import { expect, test } from 'vitest';
import { readAt, readingText } from '../../../../../frontend/src/tabs/activations/maps/use-map-reading';

/** Two rows of three grey pixels. */
const GREYS = [0, 51, 102, 153, 204, 255];
const PIXELS = {
  width: 3,
  height: 2,
  data: Uint8ClampedArray.from(GREYS.flatMap((grey) => [grey, grey, grey, 255])),
} as unknown as ImageData;

test('white is the highest value, and each pixel has its row and column', () => {
  expect(readAt(PIXELS, 0.99, 0.99, 4)).toEqual({ value: 4, row: 1, column: 2 });
  expect(readAt(PIXELS, 0.5, 0.1, 10)).toEqual({ value: 2, row: 0, column: 1 });
});

test('the border belongs to the outermost pixels', () => {
  expect(readAt(PIXELS, 1, 1, 1)).toMatchObject({ row: 1, column: 2 });
  expect(readAt(PIXELS, -0.01, 0, 1)).toMatchObject({ row: 0, column: 0 });
});

test('a map without values above zero reads zero', () => {
  expect(readAt(PIXELS, 0.99, 0.99, -3).value).toBe(0);
});

test('it is told in three digits', () => {
  expect(readingText({ value: 1.23456, row: 4, column: 7 })).toBe('1.23 at 4, 7');
});
