/** Arrow keys in the drawing. */
import { expect, test } from 'vitest';
import { layerId, moduleId } from '../../../../frontend/src/components/network-drawing/layout/graph-tree';
import { layOut } from '../../../../frontend/src/components/network-drawing/layout/lay-out';
import { walk } from '../../../../frontend/src/components/network-drawing/walk';
import { GRAPH } from '../../support/world';

/** No space is known: one column. */
const PANE = { widthPx: 0, heightPx: 0 };

const drawing = layOut({ graph: GRAPH, expanded: [moduleId('mixed'), moduleId('inner')], pane: PANE });

test.each([
  ['ArrowDown', 'image', 'stem'],
  ['ArrowUp', 'stem', 'image'],
  ['ArrowRight', 'mixed/left', 'mixed/pool'],
  ['ArrowLeft', 'mixed/pool', 'mixed/left'],
  ['ArrowDown', 'mixed/pool', 'mixed/deep'],
  ['ArrowUp', 'mixed/deep', 'mixed/pool'],
  ['Home', 'mixed/deep', 'image'],
  ['End', 'image', 'classes'],
])('%s leads from %s to %s', (key, from, to) => {
  expect(walk(key, layerId(from), drawing)).toBe(layerId(to));
});

test('where nothing is, a key leads nowhere', () => {
  expect(walk('ArrowUp', layerId('image'), drawing)).toBeUndefined();
  expect(walk('ArrowRight', layerId('stem'), drawing)).toBeUndefined();
  expect(walk('q', layerId('stem'), drawing)).toBeUndefined();
});

test('the first arrow leads to the top', () => {
  expect(walk('ArrowDown', undefined, drawing)).toBe(layerId('image'));
});
