/** Which modules are unfolded. */
import { act, renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import {
  layerId,
  makeTree,
  moduleId,
} from '../../../../frontend/src/components/network-drawing/layout/graph-tree';
import { useFolding } from '../../../../frontend/src/components/network-drawing/use-folding';
import { GRAPH } from '../../support/world';

const [MIXED, INNER] = [moduleId('mixed'), moduleId('inner')];
const tree = makeTree(GRAPH);

function fold(chosen?: string) {
  const { result } = renderHook(() => useFolding(tree, chosen));
  return { folding: () => result.current, unfolded: () => [...result.current.unfolded] };
}

test('they begin folded, except those around what is chosen', () => {
  expect(fold().unfolded()).toEqual([]);
  expect(fold(layerId('stem')).unfolded()).toEqual([]);
  expect(fold(layerId('mixed/deep')).unfolded()).toEqual([MIXED, INNER]);
});

test('a module unfolds and folds alone', () => {
  const { folding, unfolded } = fold();
  act(() => folding().toggle(INNER));
  act(() => folding().toggle(MIXED));
  expect(unfolded()).toEqual([INNER, MIXED]);
  act(() => folding().toggle(MIXED));
  expect(unfolded()).toEqual([INNER]);
});

test('what hides a layer unfolds, and what was unfolded stays so', () => {
  const { folding, unfolded } = fold();
  act(() => folding().toggle(INNER));
  act(() => folding().unfoldAround(layerId('mixed/left')));
  expect(unfolded().sort()).toEqual([INNER, MIXED]);
});

test('all unfold and all fold', () => {
  const { folding, unfolded } = fold();
  act(() => folding().unfoldAll());
  expect(unfolded()).toEqual([MIXED, INNER]);
  act(() => folding().foldAll());
  expect(unfolded()).toEqual([]);
});
