/** A whole network: expansion, nesting, and what stands around what. */
import { describe, expect, test } from 'vitest';
import {
  allModules,
  layerId,
  makeTree,
  moduleId,
  standInOf,
} from '../../../../../frontend/src/components/network-drawing/layout/graph-tree';
import type { Drawing } from '../../../../../frontend/src/components/network-drawing/layout/drawing';
import { READABLE } from '../../../../../frontend/src/components/network-drawing/layout/columns';
import { touches } from '../../../../../frontend/src/components/network-drawing/viewport/geometry';
import { layOut } from '../../../../../frontend/src/components/network-drawing/layout/lay-out';
import { GRAPH, makeLayer, type Schemas } from '../../../support/world';

/** No space is known: one column. */
const PANE = { widthPx: 0, heightPx: 0 };

const MIXED = moduleId('mixed');
const SOME_LAYER = makeLayer('some', 'sum');
const INNER = moduleId('inner');
const ids = ({ nodes }: { nodes: { id: string }[] }) => nodes.map(({ id }) => id).sort();

describe('the tree', () => {
  const tree = makeTree(GRAPH);

  test('modules hold their layers, and those of the modules inside', () => {
    const mixed = tree.byId.get(MIXED);
    expect(mixed?.type === 'module' && mixed.layers.map(({ name }) => name)).toEqual([
      'mixed/left',
      'mixed/pool',
      'mixed/deep',
      'mixed/join',
    ]);
    expect(tree.modulesAround(layerId('mixed/deep'))).toEqual([MIXED, INNER]);
    expect(allModules(tree)).toEqual([MIXED, INNER]);
  });

  test('the outermost collapsed module stands for what it holds', () => {
    expect(standInOf(layerId('mixed/deep'), tree, new Set())).toBe(MIXED);
    expect(standInOf(layerId('mixed/deep'), tree, new Set([INNER]))).toBe(MIXED);
    expect(standInOf(layerId('mixed/deep'), tree, new Set([MIXED]))).toBe(INNER);
    expect(standInOf(layerId('mixed/deep'), tree, new Set([MIXED, INNER]))).toBe(layerId('mixed/deep'));
  });

  test('a module that no layer is in, or that is not listed, is left out', () => {
    const odd = { ...GRAPH, modules: [...GRAPH.modules, { name: 'empty', title: 'Empty', parent: null }] };
    expect(allModules(makeTree(odd))).toEqual([MIXED, INNER]);
    expect(makeTree({ ...GRAPH, modules: [] }).items).toHaveLength(GRAPH.layers.length);
  });
});

describe('expansion', () => {
  test('collapsed, a module is one node between its neighbours', () => {
    const drawing = layOut({ graph: GRAPH, expanded: [], pane: PANE });
    expect(ids(drawing)).toEqual([...['classes', 'flat', 'image', 'stem'].map(layerId), MIXED].sort());
    expect(drawing.edges).toContainEqual([layerId('stem'), MIXED]);
    expect(drawing.edges).toHaveLength(4);
    expect(drawing.frames).toEqual([]);
  });

  test('expanded, its branches stand side by side in a frame, with the names of the rest of the page', () => {
    const drawing = layOut({ graph: GRAPH, expanded: [MIXED], pane: PANE });
    const node = (id: string) => drawing.nodes.find((found) => found.id === id);
    const left = node(layerId('mixed/left'));
    expect(left).toMatchObject({ label: 'mixed/left', name: 'mixed/left', kind: 'convolution' });
    expect(left?.y).toBe(node(layerId('mixed/pool'))?.y);
    expect(node(INNER)).toMatchObject({ kind: 'module', detail: 'module · 1 layer' });
    const frame = drawing.frames.find(({ id }) => id === MIXED);
    for (const name of ['mixed/left', 'mixed/pool', 'mixed/join']) {
      const inside = node(layerId(name));
      expect(inside?.x).toBeGreaterThan(frame?.x ?? NaN);
      expect((inside?.x ?? NaN) + (inside?.width ?? NaN)).toBeLessThan((frame?.x ?? 0) + (frame?.width ?? 0));
      expect((inside?.y ?? NaN) + 44).toBeLessThan((frame?.y ?? 0) + (frame?.height ?? 0));
    }
  });

  test('frames stand in frames, the outer one first', () => {
    const { frames, nodes } = layOut({ graph: GRAPH, expanded: [MIXED, INNER], pane: PANE });
    expect(frames.map(({ id }) => id)).toEqual([MIXED, INNER]);
    expect(nodes).toHaveLength(GRAPH.layers.length);
  });

  test('an inner module that is expanded inside a collapsed one is not drawn', () => {
    expect(layOut({ graph: GRAPH, expanded: [INNER], pane: PANE }).frames).toEqual([]);
  });

  test('no line ends in nothing: each begins and ends at a node, or at the border of a frame', () => {
    const { lines, nodes, frames } = layOut({ graph: GRAPH, expanded: [MIXED, INNER], pane: PANE });
    // The inside of a frame begins 32 pixels below its upper edge and ends 8 above its lower one.
    const edges = [
      ...nodes.flatMap(({ y, height }) => [y, y + height]),
      ...frames.flatMap(({ y, height }) => [y, y + 32, y + height - 8, y + height]),
    ];
    for (const line of lines) {
      expect(edges).toContain(line[0]?.y);
      expect(edges).toContain(line.at(-1)?.y);
    }
  });
});

test('modules that feed each other both ways are drawn', () => {
  const layers = ['a', 'b', 'c'].map((name, place): Schemas['GraphLayer'] => ({
    ...SOME_LAYER,
    name,
    module: place === 1 ? null : 'm',
  }));
  const graph = {
    network: 'n',
    layers,
    edges: [
      ['a', 'b'],
      ['b', 'c'],
    ],
    modules: [{ name: 'm', title: 'M', parent: null }],
  };
  const drawing = layOut({ graph, expanded: [], pane: PANE });
  expect(drawing.nodes).toHaveLength(2);
  expect(drawing.edges).toHaveLength(2);
});

describe('columns', () => {
  /** Twelve modules of three layers, one after another; each third layer adds the first one again. */
  const names = Array.from({ length: 12 }, (_, at) => `block${at}`);
  const layers = names.flatMap((module) =>
    ['conv', 'relu', 'add'].map((part) => ({ ...SOME_LAYER, name: `${module}_${part}`, module })),
  );
  const chain = layers.slice(1).map(({ name }, at) => [layers[at]?.name ?? '', name]);
  const skips = names.map((module) => [`${module}_conv`, `${module}_add`]);
  const modules = names.map((name) => ({ name, title: name, parent: null }));
  const graph = { network: 'n', layers, edges: [...chain, ...skips], modules };
  const expanded = names.map(moduleId);
  const middles = (drawing: Drawing) => [
    ...new Set(drawing.frames.map(({ x, width }) => Math.round(x + width / 2))),
  ];

  test('expanded modules stand exactly below one another', () => {
    const drawing = layOut({ graph, expanded, pane: PANE });
    expect(middles(drawing)).toHaveLength(1);
    expect(drawing.bends).toEqual([]);
  });

  test('a wide pane has several columns, which are read from left to right', () => {
    const drawing = layOut({ graph, expanded, pane: { widthPx: 1200, heightPx: 640 } });
    const columns = middles(drawing);
    expect(columns.length).toBeGreaterThan(3);
    expect([...columns].sort((one, other) => one - other)).toEqual(columns);
    expect(drawing.bends).toHaveLength(columns.length - 1);
    const zoom = Math.min(1200 / drawing.width, 640 / drawing.height);
    expect(zoom).toBeGreaterThan(READABLE);
    // Nothing lies over anything else, and each bend ends at the upper edge of a frame.
    const tops = drawing.frames.map(({ y }) => y);
    for (const bend of drawing.bends) expect(tops).toContain(bend.at(-1)?.y);
    const overlaps = drawing.frames.flatMap((one, at) =>
      drawing.frames.slice(at + 1).filter((other) => touches(one, other)),
    );
    expect(overlaps).toEqual([]);
  });

  test('a narrow pane, which cannot show all of it readably, has as many columns as fit beside each other', () => {
    const drawing = layOut({ graph, expanded, pane: { widthPx: 320, heightPx: 480 } });
    expect(drawing.width * READABLE).toBeLessThanOrEqual(320);
    expect(drawing.height).toBeGreaterThan(480);
  });
});

test('a thousand layers take a fraction of a second', () => {
  const layers = Array.from({ length: 1200 }, (_, place): Schemas['GraphLayer'] => ({
    ...SOME_LAYER,
    name: `layer ${place}`,
  }));
  const edges = layers.slice(1).flatMap((_, place) => {
    const skip =
      place % 4 === 0 && place + 4 < layers.length ? [[`layer ${place}`, `layer ${place + 4}`]] : [];
    return [[`layer ${place}`, `layer ${place + 1}`], ...skip];
  });
  const start = performance.now();
  expect(
    layOut({
      graph: { network: 'n', layers, edges, modules: [] },
      expanded: [],
      pane: { widthPx: 1200, heightPx: 640 },
    }).nodes,
  ).toHaveLength(1200);
  // 40 ms on an idle machine; a busy one needs the room.
  expect(performance.now() - start).toBeLessThan(1000);
});
