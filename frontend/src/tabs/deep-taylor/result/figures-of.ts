/** The figures of an explanation. */
import type { Figure } from '../../../api/figures';
import type { Heatmaps } from '../../../api/heatmaps';
import type { Look } from '../../../components/heatmap/look';

/** All figures of the whole explanation, in the range of colours that is shown. */
export function figuresOf({ recipe, layers }: Heatmaps, { fullColor }: Look): Figure[] {
  const of = { recipe };
  const pixels: Figure = { title: 'Heatmap', of, settings: { kind: 'heatmap', percentile: fullColor } };
  if (layers.length === 0) return [pixels];
  return [
    pixels,
    { title: 'Layers', of, settings: { kind: 'layers', percentile: fullColor } },
    { title: 'Accumulated relevance', of, settings: { kind: 'relevance' } },
  ];
}

/** The figures of one layer with positions. */
export function figuresOfLayer({ recipe }: Heatmaps, { fullColor }: Look, layer: string): Figure[] {
  const of = { recipe };
  return [
    { title: 'Heatmap', of, settings: { kind: 'heatmap', layer: [layer], percentile: fullColor } },
    { title: 'Accumulated relevance', of, settings: { kind: 'relevance', layer: [layer] } },
  ];
}
