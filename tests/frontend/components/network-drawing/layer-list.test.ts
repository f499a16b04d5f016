/** The list shows the same layers and modules as the drawing. */
import { expect, test } from 'vitest';
import {
  layerId,
  makeTree,
  moduleId,
} from '../../../../frontend/src/components/network-drawing/layout/graph-tree';
import { layOut } from '../../../../frontend/src/components/network-drawing/layout/lay-out';
import { rowsOf } from '../../../../frontend/src/components/network-drawing/layer-list';
import { GRAPH } from '../../support/world';

/** No space is known: one column. */
const PANE = { widthPx: 0, heightPx: 0 };

const [MIXED, INNER] = [moduleId('mixed'), moduleId('inner')];
const tree = makeTree(GRAPH);
const rowsWith = (expanded: string[]) => rowsOf(tree.items, new Set(expanded));

test.each([[[]], [[MIXED]], [[INNER]], [[MIXED, INNER]]])(
  'with %j expanded both hold the same',
  (expanded) => {
    const drawing = layOut({ graph: GRAPH, expanded, pane: PANE });
    const drawn = [...drawing.nodes, ...drawing.frames].map(({ id }) => id);
    expect(
      rowsWith(expanded)
        .map(({ item }) => item.id)
        .sort(),
    ).toEqual(drawn.sort());
  },
);

test('what is in a module stands below it, one step further in', () => {
  expect(rowsWith([MIXED, INNER]).map(({ item, depth }) => [item.id, depth])).toEqual([
    [layerId('image'), 0],
    [layerId('stem'), 0],
    [MIXED, 0],
    [layerId('mixed/left'), 1],
    [layerId('mixed/pool'), 1],
    [INNER, 1],
    [layerId('mixed/deep'), 2],
    [layerId('mixed/join'), 1],
    [layerId('flat'), 0],
    [layerId('classes'), 0],
  ]);
});
