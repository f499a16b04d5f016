import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { HeatmapRequest, LayerHeatmap } from '../../../api/heatmaps';
import { decodeFloats } from '../../../components/heatmap/heat';
import { formatValue } from '../../../components/numbers';
import { className } from '../../../components/objectives/objective-name';
import { useClasses } from '../../../hooks/use-classes';
import { barsOf } from './bars-of';

export interface VectorBarsProps {
  /** A layer without positions. */
  layer: LayerHeatmap;
  /** The request that it answers. */
  request: HeatmapRequest;
  /** Names of the classes, by index. */
  classNames: readonly string[];
}

/** The most relevant units of a layer without positions. If they are classes: those compared, by name, and the nearest ones. */
export function VectorBars({ layer, request, classNames }: VectorBarsProps) {
  const areClasses = layer.channel_count === classNames.length;
  const { predicted } = useClasses(request.network, request.image, areClasses ? layer.channel_count : 0);
  const asked = [request.class_index, request.against].filter((index) => index !== null);
  const { bars, most, hasNegative } = barsOf(decodeFloats(layer.per_channel), areClasses ? asked : []);
  const nearest = predicted.filter(({ index }) => !bars.some(({ unit }) => unit === index));
  return (
    <Box sx={{ p: 1.5, height: '100%', boxSizing: 'border-box', overflow: 'hidden' }}>
      {bars.map(({ unit, relevance }) => (
        <Box key={unit} sx={{ mb: 0.5 }}>
          <Typography variant="body2" sx={{ display: 'flex', gap: 1 }}>
            <Box component="span" sx={{ flexGrow: 1, overflow: 'hidden', textOverflow: 'ellipsis' }}>
              {areClasses ? className(unit, classNames) : `unit ${unit}`}
            </Box>
            <span>{formatValue(relevance)}</span>
          </Typography>
          <Box sx={{ height: 8, bgcolor: 'barGround', position: 'relative' }}>
            <Box
              sx={{ position: 'absolute', height: '100%', bgcolor: 'bar' }}
              style={placeOf(relevance, most, hasNegative)}
            />
          </Box>
        </Box>
      ))}
      {bars.length === 0 && <Typography variant="body2">No relevance.</Typography>}
      {areClasses && asked.length > 0 && nearest.length > 0 && (
        <Typography variant="body2" color="textSecondary">
          Also probable, not explained: {nearest.map(({ name }) => name).join(', ')}
        </Typography>
      )}
    </Box>
  );
}

/** Place of a bar: from the left edge, or from the middle to both sides where there is relevance below zero. */
function placeOf(relevance: number, most: number, hasNegative: boolean): { left: string; width: string } {
  const share = most === 0 ? 0 : (100 * relevance) / most;
  if (!hasNegative) return { left: '0', width: `${share}%` };
  return { left: `${50 + Math.min(0, share) / 2}%`, width: `${Math.abs(share) / 2}%` };
}
