/** The small map: where the window is, and how it is moved. */
import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { visiblePart } from '../../../../../frontend/src/components/network-drawing/viewport/geometry';
import { Minimap } from '../../../../../frontend/src/components/network-drawing/viewport/minimap';
import { makeViewport } from '../../../support/fake-viewport';
import { renderAlone } from '../../../support/with-queries';

const node = { label: '', detail: '', name: '', width: 100, height: 44 };
const DRAWING = {
  width: 1000,
  height: 4000,
  nodes: [
    { ...node, id: 'first', kind: 'convolution' as const, x: 0, y: 0 },
    { ...node, id: 'second', kind: 'pooling' as const, x: 200, y: 3900 },
  ],
  frames: [],
  lines: [],
  edges: [],
  bends: [],
};
/** The map is at most 120 × 200 pixels large, and the height of the drawing decides here. */
const SCALE = 200 / 4000;

function open(viewport = makeViewport()) {
  renderAlone(<Minimap drawing={DRAWING} viewport={viewport} />);
  return viewport;
}

/** Sizes and places, as numbers. */
function frame(): number[] {
  const rectangle = screen.getByTestId('minimap').querySelector('rect');
  return ['x', 'y', 'width', 'height'].map((name) => Number(rectangle?.getAttribute(name)));
}

test('it has the shape of the drawing, and every kind of node its colour', () => {
  open();
  const map = screen.getByTestId('minimap');
  expect(['width', 'height'].map((side) => Number(map.getAttribute(side)))).toEqual([50, 200]);
  const drawn = [...map.querySelectorAll('path')].filter((path) => path.getAttribute('d') !== '');
  expect(drawn).toHaveLength(2);
});

test('the frame holds what is in view', () => {
  const { view } = open(makeViewport({ topPx: 1000, zoom: 0.5 }));
  const seen = visiblePart(DRAWING, view);
  expect(frame()[1]).toBeCloseTo(seen.y);
  expect(frame()[3]).toBeCloseTo(seen.height);
  expect(frame()[3]).toBeCloseTo(400 / 0.5);
});

test('a press brings a place into view, and a drag goes on', () => {
  const viewport = open();
  const map = screen.getByTestId('minimap');
  fireEvent.pointerDown(map, { buttons: 1, clientX: 10, clientY: 150 });
  expect(viewport.show).toHaveBeenLastCalledWith({ x: 10 / SCALE, y: 150 / SCALE, width: 0, height: 0 });
  fireEvent.pointerMove(map, { buttons: 1, clientX: 10, clientY: 100 });
  expect(viewport.show).toHaveBeenLastCalledWith({ x: 10 / SCALE, y: 100 / SCALE, width: 0, height: 0 });
});

test('a pointer that only passes over moves nothing', () => {
  const viewport = open();
  fireEvent.pointerMove(screen.getByTestId('minimap'), { buttons: 0, clientX: 10, clientY: 100 });
  expect(viewport.show).not.toHaveBeenCalled();
});

test('where all of the drawing is in view there is no map', () => {
  open(makeViewport({ zoom: 0.05 }));
  expect(screen.queryByTestId('minimap')).not.toBeInTheDocument();
});
