/** The colour of each kind of layer. Source: thesis, Figure 3.12. */
import type { DrawnKind, DrawnNode } from './layout/drawing';

export type ColorName = 'convolution' | 'pooling' | 'module' | 'end' | 'quiet';

export const COLOR_NAMES: readonly ColorName[] = ['convolution', 'pooling', 'module', 'end', 'quiet'];

export function colorOf(kind: DrawnKind): ColorName {
  switch (kind) {
    case 'convolution':
    case 'depthwise':
      return 'convolution';
    case 'pooling':
      return 'pooling';
    case 'module':
      return 'module';
    case 'input':
    case 'output':
      return 'end';
    case 'dense':
    case 'normalization':
    case 'activation':
    case 'sum':
    case 'product':
    case 'concatenation':
    case 'padding':
    case 'reshape':
    case 'other':
      return 'quiet';
  }
}

/** The colour of a node; one that shows a share of its channels is quiet, so that only the share is coloured. */
export const nodeColorOf = ({ kind, sharePercent }: DrawnNode): ColorName =>
  sharePercent === undefined ? colorOf(kind) : 'quiet';
