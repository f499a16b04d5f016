/** The figures of an explanation. */
import type { Figure } from '../../../api/figures';
import type { Heatmaps } from '../../../api/heatmaps';
import { COLOR_MAPS } from '../../../components/heatmap/colors/color-maps';
import type { Look } from '../../../components/heatmap/look';

/** All figures of the whole explanation, in the colours and the range of colours that are shown. */
export function figuresOf({ recipe, layers }: Heatmaps, look: Look): Figure[] {
  const of = { recipe };
  const colored = coloredIn(look);
  const pixels: Figure = { title: 'Heatmap', of, settings: { kind: 'heatmap', ...colored }, isColored: true };
  if (layers.length === 0) return [pixels];
  return [
    pixels,
    { title: 'Layers', of, settings: { kind: 'layers', ...colored }, isColored: true },
    { title: 'Accumulated relevance', of, settings: { kind: 'relevance' } },
  ];
}

/** The figures of one layer with positions. */
export function figuresOfLayer({ recipe }: Heatmaps, look: Look, layer: string): Figure[] {
  const of = { recipe };
  const settings = { kind: 'heatmap' as const, layer: [layer], ...coloredIn(look) };
  return [
    { title: 'Heatmap', of, settings, isColored: true },
    { title: 'Accumulated relevance', of, settings: { kind: 'relevance', layer: [layer] } },
  ];
}

function coloredIn({ fullColor, colors }: Look) {
  const known = COLOR_MAPS.find(({ id }) => id === colors);
  return { percentile: fullColor, ...(known && { colors: known.id }) };
}
