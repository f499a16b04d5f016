/** A layer for examples. */
import type { NetworkGraph } from '../../api/graph';

/** First layers respond to edges and last layers to whole objects; layers between them to textures and parts. */
const SHARE = 0.6;

/** Name of a convolution with positions, at three fifths of the depth; undefined if there is none. */
export function middleLayer({ layers }: NetworkGraph): string | undefined {
  const spatial = layers.filter(
    ({ kind, output_shape: shape }) => kind === 'convolution' && shape.length === 3,
  );
  return spatial[Math.floor(SHARE * (spatial.length - 1))]?.name;
}
