/** Where keys lead in a grid. */
import { describe, expect, test } from 'vitest';
import { stepOf } from '../../../../frontend/src/components/gallery/step-of';

/** Seven elements in rows of three, as a browser would lay them out. */
const GRID = Array.from({ length: 7 }, (_, index) => {
  const element = document.createElement('button');
  Object.defineProperty(element, 'offsetTop', { value: Math.floor(index / 3) * 64 });
  return element;
});

describe('seven elements in rows of three', () => {
  test.each([
    ['ArrowRight', 0, 1],
    ['ArrowLeft', 1, 0],
    ['ArrowDown', 1, 4],
    ['ArrowUp', 4, 1],
    ['Home', 5, 0],
    ['End', 5, 6],
    ['ArrowRight', 2, 3],
  ])('%s leads from %i to %i', (key, from, to) => {
    expect(stepOf(key, from, GRID)).toBe(to);
  });

  test.each([
    ['ArrowLeft', 0],
    ['ArrowRight', 6],
    ['ArrowDown', 5],
    ['ArrowUp', 2],
    ['End', 6],
    ['x', 3],
  ])('%s leads nowhere from %i', (key, from) => {
    expect(stepOf(key, from, GRID)).toBeUndefined();
  });
});

test('in a single row up and down are left and right', () => {
  expect(stepOf('ArrowDown', 0, GRID.slice(0, 3))).toBe(1);
  expect(stepOf('ArrowUp', 1, GRID.slice(0, 3))).toBe(0);
});
