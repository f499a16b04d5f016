import { expect, test } from 'vitest';
import { wholePixels } from '../../../../frontend/src/tabs/prediction/photograph-view';

const part = (width: number, height: number) => ({ left: 0, top: 0, width, height });

test('a square crop is square in whole pixels, too', () => {
  expect(wholePixels(part(262.4, 262.5), 1)).toEqual({ width: 263, height: 263 });
});

test('a crop with another ratio than the input keeps it', () => {
  expect(wholePixels(part(395, 263), 1)).toEqual({ width: 395, height: 263 });
  expect(wholePixels(part(200.3, 100), 2)).toEqual({ width: 200, height: 100 });
});
