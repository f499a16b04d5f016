/** Which layers a storyboard is of, where a person has chosen none. */
import type { LayerHeatmap } from '../../../api/heatmaps';

const USUAL_COUNT = 4;
/** What holds more only by rounding holds no more. */
const CLEARLY = 1.001;

/**
 * Layers with positions and relevance, from parts of the way that are equally long; of each part the one that holds most,
 * which is no single branch. layers: deepest first.
 */
export function spreadLayers(layers: readonly LayerHeatmap[], count = USUAL_COUNT): string[] {
  const suited = layers.filter(({ kind, filters }) => kind === 'spatial' && (filters[0]?.relevance ?? 0) > 0);
  const parts = Math.min(count, suited.length);
  return Array.from({ length: parts }, (_, at) => {
    const bounds = [at, at + 1].map((place) => Math.round((place * suited.length) / parts));
    const part = suited.slice(...bounds);
    return part.reduce((best, layer) => (layer.relevance > CLEARLY * best.relevance ? layer : best)).layer;
  });
}

/** Put a layer in or take it out; the order is that of the cards. */
export function toggled(chosen: readonly string[], layer: string, layers: readonly LayerHeatmap[]): string[] {
  const next = chosen.includes(layer) ? chosen.filter((name) => name !== layer) : [...chosen, layer];
  return layers.map((one) => one.layer).filter((name) => next.includes(name));
}
