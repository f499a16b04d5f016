/** The figure of a layer's activations. */
import type { LayerActivations } from '../../../api/activations';
import type { Figure } from '../../../api/figures';

/** recipe: of the answer that contains the layer. The units of a layer without positions are bars. */
export function figureOf(recipe: string, { layer, kind }: Pick<LayerActivations, 'layer' | 'kind'>): Figure {
  const settings = { kind: 'activations' as const, layer: [layer] };
  return { title: layer, of: { recipe }, settings, isColored: kind === 'spatial' };
}
