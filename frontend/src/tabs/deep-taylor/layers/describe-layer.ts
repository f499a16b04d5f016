/** The size of a layer, in words. */
import type { LayerHeatmap } from '../../../api/heatmaps';
import { formatCount } from '../../../components/numbers';

export function describeLayer({ kind, channel_count, height, width }: LayerHeatmap): string {
  if (kind === 'vector') return `${formatCount(channel_count)} units`;
  return `${height} × ${width} positions, ${formatCount(channel_count)} filters`;
}
