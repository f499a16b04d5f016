/** The list shows what the drawing shows, however much of it is unfolded. */
import { expect, test } from 'vitest';
import {
  layerId,
  makeTree,
  moduleId,
} from '../../../../frontend/src/components/network-drawing/layout/graph-tree';
import { layOut } from '../../../../frontend/src/components/network-drawing/layout/lay-out';
import { makeRows } from '../../../../frontend/src/components/network-drawing/list-rows';
import { GRAPH } from '../../support/world';

const [MIXED, INNER] = [moduleId('mixed'), moduleId('inner')];
const tree = makeTree(GRAPH);
const rowsOf = (unfolded: string[]) => makeRows(tree.items, new Set(unfolded));

test.each([[[]], [[MIXED]], [[INNER]], [[MIXED, INNER]]])(
  'with %j unfolded both hold the same',
  (unfolded) => {
    const drawing = layOut({ graph: GRAPH, unfolded });
    const drawn = [...drawing.nodes, ...drawing.frames].map(({ id }) => id);
    expect(
      rowsOf(unfolded)
        .map(({ item }) => item.id)
        .sort(),
    ).toEqual(drawn.sort());
  },
);

test('what is in a module stands below it, one step further in', () => {
  expect(rowsOf([MIXED, INNER]).map(({ item, depth }) => [item.id, depth])).toEqual([
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
