/** A layer whose channels show textures and parts. */
import type { GraphLayer, NetworkGraph } from '../api/graph';

/** First layers respond to edges and last layers to whole objects; layers between them to textures and parts. */
const SHARE = 0.6;

/** A convolution with positions, at three fifths of the depth; in a network without any, another layer there. */
export function middleLayer({ layers }: NetworkGraph): GraphLayer | undefined {
  const spatial = layers.filter(
    ({ kind, output_shape: shape }) => kind === 'convolution' && shape.length === 3,
  );
  const candidates = spatial.length > 0 ? spatial : layers.filter(({ kind }) => kind !== 'input');
  return candidates[Math.floor(SHARE * (candidates.length - 1))];
}
