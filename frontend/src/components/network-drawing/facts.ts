/** Details of a layer, as text. */
import type { GraphLayer } from '../../api/graph';
import { formatCount } from '../numbers';
import type { DrawnKind } from './layout/drawing';

const WORDS: Record<DrawnKind, string> = {
  input: 'input',
  convolution: 'convolution',
  depthwise: 'depthwise',
  dense: 'dense',
  pooling: 'pooling',
  normalization: 'normalization',
  activation: 'activation',
  sum: 'sum',
  product: 'product',
  concatenation: 'concatenation',
  padding: 'padding',
  reshape: 'reshape',
  output: 'output',
  other: 'other',
  module: 'module',
};

export function kindWord(kind: DrawnKind): string {
  return WORDS[kind];
}

export function countLayers(count: number): string {
  return count === 1 ? '1 layer' : `${count} layers`;
}

/** '56×56×64'; a side that depends on the image is '?'. */
export function sizeOf(shape: (number | null)[]): string {
  return shape.length === 0 ? 'scalar' : shape.map((side) => side ?? '?').join('×');
}

/** Names and values of the details of a layer; those it does not have are omitted. */
export function factsOf(layer: GraphLayer): [string, string][] {
  const { kernel, strides, padding, receptive_field_px: field, stride_px: step } = layer;
  const facts: [string, string | null | undefined][] = [
    ['Kind', kindWord(layer.kind)],
    ['Keras class', layer.keras_class],
    [layer.kind === 'pooling' ? 'Pooling size' : 'Kernel', kernel?.join(' × ')],
    ['Stride', strides?.join(' × ')],
    ['Padding', padding],
    ['Output shape', sizeOf(layer.output_shape)],
    ['Parameters', formatCount(layer.parameters)],
    ['Receptive field', field === null ? null : `${field} × ${field} pixels`],
    ['Stride in the image', step === null ? null : step === 1 ? '1 pixel' : `${step} pixels`],
  ];
  return facts.filter((fact): fact is [string, string] => typeof fact[1] === 'string');
}
