/** The layers of a storyboard: the default, changes by hand, and their names in the address. */
import type { LayerHeatmap } from '../../../api/heatmaps';

const DEFAULT_COUNT = 4;
/** Smaller differences are rounding errors. */
const CLEARLY = 1.001;

/**
 * The default: layers with positions and relevance, evenly spread over the network. From each section the layer with
 * the most relevance, which excludes single branches. layers: deepest first.
 */
export function spreadLayers(layers: readonly LayerHeatmap[], count = DEFAULT_COUNT): string[] {
  const suited = layers.filter(({ kind, filters }) => kind === 'spatial' && (filters[0]?.relevance ?? 0) > 0);
  const parts = Math.min(count, suited.length);
  return Array.from({ length: parts }, (_, at) => {
    const bounds = [at, at + 1].map((place) => Math.round((place * suited.length) / parts));
    const part = suited.slice(...bounds);
    return part.reduce((best, layer) => (layer.relevance > CLEARLY * best.relevance ? layer : best)).layer;
  });
}

/** Add a layer or remove it; the order is that of the cards. */
export function toggled(chosen: readonly string[], layer: string, layers: readonly LayerHeatmap[]): string[] {
  const next = chosen.includes(layer) ? chosen.filter((name) => name !== layer) : [...chosen, layer];
  return layers.map((one) => one.layer).filter((name) => next.includes(name));
}

/** Means no layer, or no mix, in the address; an absent parameter is the default. */
export const NONE = '-';

/** Names as one text. Names may contain commas; readNames reads them again. */
export function writeNames(names: readonly string[]): string {
  return names.length === 0 ? NONE : names.map(escaped).join();
}

/** Names from the text of writeNames, or from one that a person has written. */
export function readNames(text: string): string[] {
  return text === NONE ? [] : text.split(',').map(unescaped);
}

const escaped = (name: string) =>
  name === NONE ? '%2D' : name.replace(/[%,]/g, (sign) => encodeURIComponent(sign));

const unescaped = (name: string) => name.replace(/%2[5CD]/g, (sign) => decodeURIComponent(sign));
