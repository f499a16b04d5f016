/** What of a drawing is in view. */
import { describe, expect, test } from 'vitest';
import * as geometry from '../../../../../frontend/src/components/network-drawing/viewport/geometry';
import { pathOf } from '../../../../../frontend/src/components/network-drawing/viewport/lines';

const { cutTo, drawnPart, idAt, originOf, scrollTo, touches, visiblePart, zoomToFit, zoomToRead } = geometry;
const node = {
  id: 'a',
  kind: 'sum' as const,
  label: '',
  detail: '',
  name: '',
  x: 10,
  y: 10,
  width: 20,
  height: 10,
};
const DRAWING = { width: 1000, height: 4000, nodes: [node], frames: [], lines: [], edges: [], bends: [] };
const VIEW = { zoom: 0.5, leftPx: 0, topPx: 0, widthPx: 600, heightPx: 400 };

test('a narrow drawing stands in the middle of its ground', () => {
  expect(originOf(DRAWING, VIEW)).toEqual({ xPx: 50, yPx: geometry.MARGIN_PX });
});

test('what is in view and where to scroll for it are inverse', () => {
  const target = { x: 300, y: 2000, width: 100, height: 50 };
  const { leftPx, topPx } = scrollTo(target, DRAWING, VIEW);
  const seen = visiblePart(DRAWING, { ...VIEW, leftPx, topPx });
  expect(seen.x + seen.width / 2).toBeCloseTo(350);
  expect(seen.y + seen.height / 2).toBeCloseTo(2025);
});

describe('the part that is drawn', () => {
  test('it holds what is in view, and stays the same for short scrolls', () => {
    const view = { ...VIEW, topPx: 1000 };
    const seen = visiblePart(DRAWING, view);
    const drawn = drawnPart(DRAWING, view);
    expect(cutTo(seen, drawn)).toEqual(seen);
    expect(drawnPart(DRAWING, { ...view, topPx: 1010 })).toEqual(drawn);
  });

  test('without layout it is everything', () => {
    expect(drawnPart(DRAWING, { ...VIEW, widthPx: 0 })).toEqual({ x: 0, y: 0, width: 1000, height: 4000 });
  });
});

describe('zoom', () => {
  test('all of it fits, however long it is', () => {
    const zoom = zoomToFit({ ...DRAWING, height: 60_000 }, VIEW);
    expect(60_000 * zoom).toBeLessThanOrEqual(400);
  });

  test('a small drawing is not enlarged', () => {
    expect(zoomToFit({ ...DRAWING, width: 10, height: 10 }, VIEW)).toBe(1);
  });

  test('it opens as wide as the window, as long as names can be read', () => {
    expect(zoomToRead({ ...DRAWING, width: 690 }, VIEW)).toBeCloseTo(0.8);
    expect(zoomToRead({ ...DRAWING, width: 9000 }, VIEW)).toBe(0.6);
  });
});

test('rectangles that only touch still touch', () => {
  const one = { x: 0, y: 0, width: 10, height: 10 };
  expect(touches(one, { ...one, x: 10 })).toBe(true);
  expect(touches(one, { ...one, x: 10.1 })).toBe(false);
});

test('a point finds the node that it is in', () => {
  expect(idAt({ x: 15, y: 15 }, DRAWING)).toBe('a');
  expect(idAt({ x: 50, y: 15 }, DRAWING)).toBeUndefined();
});

test('lines leave and arrive upright', () => {
  expect(
    pathOf([
      { x: 0, y: 0 },
      { x: 0, y: 10 },
      { x: 20, y: 30 },
    ]),
  ).toBe('M0 0L0 10C0 20 20 20 20 30');
  expect(pathOf([])).toBe('');
});
