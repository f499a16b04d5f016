/** Finding layers by name. */
import { expect, test } from 'vitest';
import {
  layerId,
  makeTree,
  moduleId,
} from '../../../../frontend/src/components/network-drawing/layout/graph-tree';
import { search } from '../../../../frontend/src/components/network-drawing/search';
import { GRAPH } from '../../support/world';

const tree = makeTree(GRAPH);

test('upper and lower case do not matter, and modules are found too', () => {
  expect(search('MIXED/l', tree)).toEqual([layerId('mixed/left')]);
  expect(search('inner', tree)).toEqual([moduleId('inner')]);
});

test('a Keras class finds all its layers, in the order of the network', () => {
  expect(search('conv2d', tree)).toEqual(['stem', 'mixed/left', 'mixed/deep'].map(layerId));
});

test('all words must be there', () => {
  expect(search('mixed conv2d', tree)).toEqual(['mixed/left', 'mixed/deep'].map(layerId));
});

test('nothing finds nothing', () => {
  expect(search('  ', tree)).toEqual([]);
  expect(search('softmax', tree)).toEqual([]);
});
