/** The words in a node: short enough for their box, and telling layers apart. */
import { expect, test } from 'vitest';
import { describeNode } from '../../../../../frontend/src/components/network-drawing/layout/describe-node';
import { makeLayer } from '../../../support/world';

const describe = (name: string) =>
  describeNode({ type: 'layer', id: `layer ${name}`, place: 0, layer: makeLayer(name, 'convolution') });

test('a layer has the name that the rest of the page gives it', () => {
  expect(describe('Mixed_4c/Branch_1').label).toBe('Mixed_4c/Branch_1');
  expect(describe('block6_add').label).toBe('block6_add');
});

test('a name that does not fit keeps its end, which tells it from its neighbours', () => {
  const [first, second] = ['conv', 'bn'].map((end) => describe(`Branch_1_Conv2d_0a_1x1_and_more_${end}`));
  expect(first?.label).toBe('Branch_1_Con…_1x1_and_more_conv');
  expect(first?.label).not.toBe(second?.label);
  expect(first?.name).toBe('Branch_1_Conv2d_0a_1x1_and_more_conv');
  expect(first?.width).toBeLessThanOrEqual(280);
});
