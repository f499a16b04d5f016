/** The figure of a layer's activations. */
import type { Figure } from '../../../api/figures';

/** recipe: of the answer that contains the layer. */
export function figureOf(recipe: string, layer: string): Figure {
  return { title: layer, of: { recipe }, settings: { kind: 'activations', layer: [layer] } };
}
