/** Layers in words. */
import { expect, test } from 'vitest';
import { factsOf, sizeOf } from '../../../../frontend/src/components/network-drawing/facts';
import { GRAPH } from '../../support/world';

const factsOfLayer = (name: string) => {
  const layer = GRAPH.layers.find((found) => found.name === name);
  return layer === undefined ? {} : Object.fromEntries(factsOf(layer));
};

test('a convolution tells everything', () => {
  expect(factsOfLayer('stem')).toEqual({
    Kind: 'convolution',
    'Keras class': 'Conv2D',
    Kernel: '3 × 3',
    Stride: '2 × 2',
    Padding: 'same',
    'Output shape': '4×6×16',
    Parameters: '448',
    'Receptive field': '3 × 3 pixels',
    'Stride in the image': '2 pixels',
  });
});

test('what a layer does not have is not told', () => {
  expect(Object.keys(factsOfLayer('flat'))).toEqual(['Kind', 'Keras class', 'Output shape', 'Parameters']);
});

test('pooling has a pooling size', () => {
  expect(factsOfLayer('mixed/pool')).toMatchObject({ 'Pooling size': '2 × 2' });
});

test('a side that depends on the image is a question mark', () => {
  expect(sizeOf([null, null, 64])).toBe('?×?×64');
  expect(sizeOf([])).toBe('scalar');
});
