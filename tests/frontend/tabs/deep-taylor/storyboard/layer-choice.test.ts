import { expect, test } from 'vitest';
import {
  readNames,
  spreadLayers,
  toggled,
  writeNames,
} from '../../../../../frontend/src/tabs/deep-taylor/storyboard/layer-choice';
import { makeLayerHeatmap } from '../../../support/heatmaps';

const layers = [5, 1, 2, 9, 3, 3, 8, 7].map((relevance, at) => makeLayerHeatmap(`layer${at}`, { relevance }));

test('each part of the way gives the layer that holds most', () => {
  expect(spreadLayers(layers, 4)).toEqual(['layer0', 'layer3', 'layer4', 'layer6']);
});

test('of layers that hold the same but for rounding the deepest is taken', () => {
  const same = [1, 1.0000001, 0.2].map((relevance, at) => makeLayerHeatmap(`layer${at}`, { relevance }));
  expect(spreadLayers(same, 1)).toEqual(['layer0']);
});

test('layers without positions or without relevance are left out, and few layers are all of them', () => {
  const filters = [{ rank: 1, filter: 0, relevance: 0, share: 0, accumulated: 0 }];
  const unsuited = [makeLayerHeatmap('row', { kind: 'vector' }), makeLayerHeatmap('silent', { filters })];
  expect(spreadLayers([...unsuited, ...layers.slice(0, 2)], 4)).toEqual(['layer0', 'layer1']);
  expect(spreadLayers(unsuited, 4)).toEqual([]);
});

test('a layer is put in where its card stands, and taken out', () => {
  expect(toggled(['layer1', 'layer5'], 'layer3', layers)).toEqual(['layer1', 'layer3', 'layer5']);
  expect(toggled(['layer1', 'layer5'], 'layer1', layers)).toEqual(['layer5']);
});

test.each([
  [[]],
  [['conv1', 'block2_add']],
  [['a, b', 'c%2Cd', '100 %', 'a?b#c&d=e', 'свёртка']],
  [['-']],
  [['%2D', '-', '%']],
])('%j comes back as it was written', (names) => {
  expect(readNames(writeNames(names))).toEqual(names);
});

test('plain names are written plainly, so that addresses stay readable', () => {
  expect(writeNames(['conv1', 'block2_add'])).toBe('conv1,block2_add');
});
