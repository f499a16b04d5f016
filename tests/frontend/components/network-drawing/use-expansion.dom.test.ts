/** Which modules are expanded. */
import { act, renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import {
  layerId,
  makeTree,
  moduleId,
} from '../../../../frontend/src/components/network-drawing/layout/graph-tree';
import { useExpansion } from '../../../../frontend/src/components/network-drawing/use-expansion';
import { GRAPH } from '../../support/world';

const [MIXED, INNER] = [moduleId('mixed'), moduleId('inner')];
const tree = makeTree(GRAPH);

function collapse(chosen?: string) {
  const { result } = renderHook(() => useExpansion(tree, chosen));
  return { expansion: () => result.current, expanded: () => [...result.current.expanded] };
}

test('they begin collapsed, except those around what is chosen', () => {
  expect(collapse().expanded()).toEqual([]);
  expect(collapse(layerId('stem')).expanded()).toEqual([]);
  expect(collapse(layerId('mixed/deep')).expanded()).toEqual([MIXED, INNER]);
});

test('a module expands and collapses alone', () => {
  const { expansion, expanded } = collapse();
  act(() => expansion().toggle(INNER));
  act(() => expansion().toggle(MIXED));
  expect(expanded()).toEqual([INNER, MIXED]);
  act(() => expansion().toggle(MIXED));
  expect(expanded()).toEqual([INNER]);
});

test('what hides a layer expands, and what was expanded stays so', () => {
  const { expansion, expanded } = collapse();
  act(() => expansion().toggle(INNER));
  act(() => expansion().expandAround(layerId('mixed/left')));
  expect(expanded().sort()).toEqual([INNER, MIXED]);
});

test('all expand and all collapse', () => {
  const { expansion, expanded } = collapse();
  act(() => expansion().expandAll());
  expect(expanded()).toEqual([MIXED, INNER]);
  act(() => expansion().collapseAll());
  expect(expanded()).toEqual([]);
});
