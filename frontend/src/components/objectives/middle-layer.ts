/** A layer that is worth seeing where none was chosen. */
import type { NetworkGraph } from '../../api/graph';

/** Edges fill the first layers and whole things the last; between them textures and parts are found. */
const SHARE = 0.6;

/** Name of a layer with maps, three fifths on the way; undefined where none has maps. */
export function middleLayer({ layers }: NetworkGraph): string | undefined {
  const spatial = layers.filter(
    ({ kind, output_shape: shape }) => kind === 'convolution' && shape.length === 3,
  );
  return spatial[Math.floor(SHARE * (spatial.length - 1))]?.name;
}
