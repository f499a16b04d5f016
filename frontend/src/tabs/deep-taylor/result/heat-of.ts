/** The relevance of a layer by position. */
import type { LayerHeatmap } from '../../../api/heatmaps';
import { decodeFloats, type Heat } from '../../../components/heatmap/heat';

/** Undefined if the layer has no positions. isSigned: whether relevance may be negative. */
export function heatOf({ values, height, width }: LayerHeatmap, isSigned: boolean): Heat | undefined {
  return values === null ? undefined : { values: decodeFloats(values), height, width, isSigned };
}
