import { expect, test } from 'vitest';
import { middleLayer } from '../../../frontend/src/hooks/middle-layer';
import { GRAPH } from '../support/world';

test('it is a convolution with maps, on the way', () => {
  expect(middleLayer(GRAPH)?.name).toBe('mixed/left');
});

test('where no layer has maps, it is another one, but not the input', () => {
  expect(middleLayer({ ...GRAPH, layers: GRAPH.layers.slice(-2) })?.name).toBe('flat');
  expect(middleLayer({ ...GRAPH, layers: GRAPH.layers.slice(0, 1) })).toBeUndefined();
});
