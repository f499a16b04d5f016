/** What was pressed stays where it is while the drawing around it changes. */
import { renderHook } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { Drawing } from '../../../../../frontend/src/components/network-drawing/layout/drawing';
import { useSteady } from '../../../../../frontend/src/components/network-drawing/viewport/use-steady';

const VIEW = { zoom: 0.5, leftPx: 0, topPx: 0, widthPx: 600, heightPx: 400 };

/** Wider than the window, so that its ground begins at the same place. */
function makeDrawing(places: Record<string, { x: number; y: number }>): Drawing {
  const nodes = Object.entries(places).map(([id, place]) => {
    return { id, kind: 'sum' as const, label: id, detail: '', name: id, width: 100, height: 44, ...place };
  });
  return { width: 4000, height: 4000, nodes, frames: [], lines: [], edges: [], bends: [] };
}

function scrolledBy(before: Drawing, after: Drawing, anchors: string[]) {
  const window = document.createElement('div');
  const scrollBy = vi.fn();
  window.scrollBy = scrollBy;
  const { rerender } = renderHook(({ drawing }) => useSteady(drawing, anchors, window, VIEW), {
    initialProps: { drawing: before },
  });
  expect(scrollBy).not.toHaveBeenCalled();
  rerender({ drawing: after });
  return scrollBy.mock.calls.map(([by]) => by as unknown);
}

const before = makeDrawing({ a: { x: 100, y: 100 }, b: { x: 100, y: 300 } });

test('the window follows the first anchor', () => {
  const after = makeDrawing({ a: { x: 100, y: 100 }, b: { x: 140, y: 700 } });
  expect(scrolledBy(before, after, ['b', 'a'])).toEqual([{ left: 20, top: 200 }]);
});

test('an anchor that is gone leaves its part to the next', () => {
  const after = makeDrawing({ a: { x: 100, y: 160 } });
  expect(scrolledBy(before, after, ['b', 'a'])).toEqual([{ left: 0, top: 30 }]);
});

test('without an anchor nothing is scrolled', () => {
  expect(scrolledBy(before, makeDrawing({ c: { x: 0, y: 0 } }), ['b', 'a'])).toEqual([]);
});
