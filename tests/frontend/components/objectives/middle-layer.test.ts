import { expect, test } from 'vitest';
import { middleLayer } from '../../../../frontend/src/components/objectives/middle-layer';
import { GRAPH } from '../../support/world';

test('it is a convolution with maps, on the way', () => {
  expect(middleLayer(GRAPH)).toBe('mixed/left');
});

test('there is none where no layer has maps', () => {
  expect(middleLayer({ ...GRAPH, layers: GRAPH.layers.slice(-2) })).toBeUndefined();
});
