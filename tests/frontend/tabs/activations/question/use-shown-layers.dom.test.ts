/** Which layers stand on the page. */
import { act, renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useShownLayers } from '../../../../../frontend/src/tabs/activations/question/use-shown-layers';

function show(first: string | undefined) {
  const { result, rerender } = renderHook(({ network, chosen }) => useShownLayers(network, chosen), {
    initialProps: { network: 'vgg16', chosen: first },
  });
  return {
    names: () => result.current.names,
    choose: (chosen: string | undefined, network = 'vgg16') => rerender({ network, chosen }),
    remove: (name: string) => act(() => result.current.remove(name)),
  };
}

test('the newest stands first, and one that is chosen again moves up', () => {
  const { names, choose } = show('a');
  choose('b');
  choose('c');
  expect(names()).toEqual(['c', 'b', 'a']);
  choose('a');
  expect(names()).toEqual(['a', 'c', 'b']);
});

test('the oldest gives way to a sixth', () => {
  const { names, choose } = show('a');
  for (const name of ['b', 'c', 'd', 'e', 'f']) choose(name);
  expect(names()).toEqual(['f', 'e', 'd', 'c', 'b']);
});

test('one that was removed stays away', () => {
  const { names, choose, remove } = show('a');
  choose('b');
  choose('c');
  remove('b');
  expect(names()).toEqual(['c', 'a']);
  choose('d');
  expect(names()).toEqual(['d', 'c', 'a']);
});

test('another network begins anew', () => {
  const { names, choose } = show('a');
  choose('b');
  choose('stem', 'inception_v1');
  expect(names()).toEqual(['stem']);
});

test('before there is a layer nothing is shown', () => {
  const { names, choose } = show(undefined);
  expect(names()).toEqual([]);
  choose('a');
  expect(names()).toEqual(['a']);
});
