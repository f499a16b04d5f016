/** The filters that an answer rests on, with the names that people gave them. Source: thesis, Section 4.1.6. */
import { nameKey, type Entry } from '../../api/dictionary';
import type { LayerHeatmap } from '../../api/heatmaps';

/** A filter that speaks for an answer. */
export interface Reason {
  layer: string;
  /** Id of the channel. */
  filter: number;
  /** Of its layer's relevance, 0..1. */
  share: number;
  /** Empty where it has none. */
  name: string;
}

/** All ranked filters of some layers that speak for the answer, highest share first. */
export function reasonsOf(layers: readonly LayerHeatmap[], names: ReadonlyMap<string, Entry>): Reason[] {
  return layers
    .flatMap(({ layer, filters }) =>
      filters.map(({ filter, share }) => ({
        layer,
        filter,
        share,
        name: names.get(nameKey(layer, filter))?.name ?? '',
      })),
    )
    .filter(({ share }) => share > 0)
    .sort((one, other) => other.share - one.share);
}

/** Only those with names. */
export const named = (reasons: readonly Reason[]) => reasons.filter(({ name }) => name !== '');
