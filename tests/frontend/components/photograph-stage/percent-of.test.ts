/** One rectangle inside another. */
import { expect, test } from 'vitest';
import { percentOf } from '../../../../frontend/src/components/photograph-stage/percent-of';

const WHOLE = { left: 0, top: 0, width: 400, height: 200 };
const PART = { left: 100, top: 50, width: 200, height: 100 };

test('a part is placed in the whole', () => {
  expect(percentOf(PART, WHOLE)).toEqual({ left: '25%', top: '25%', width: '50%', height: '50%' });
});

test('the whole is placed around the part, so that the part fills the view', () => {
  expect(percentOf(WHOLE, PART)).toEqual({ left: '-50%', top: '-50%', width: '200%', height: '200%' });
});
