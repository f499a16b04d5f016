import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { LayerHeatmap } from '../../../api/heatmaps';
import { className } from '../../../components/objectives/objective-name';

export interface VectorBarsProps {
  /** A layer without positions. */
  layer: LayerHeatmap;
  /** Names of the classes, by index. */
  classNames: readonly string[];
}

const MOST = 6;

/** The most relevant units of a layer without positions, by name if they are classes. */
export function VectorBars({ layer: { filters, channel_count }, classNames }: VectorBarsProps) {
  const areClasses = channel_count === classNames.length;
  const most = Math.max(...filters.map(({ relevance }) => Math.abs(relevance)));
  return (
    <Box sx={{ p: 1.5, height: '100%', boxSizing: 'border-box', overflow: 'hidden' }}>
      {filters.slice(0, MOST).map(({ filter, relevance }) => (
        <Box key={filter} sx={{ mb: 0.5 }}>
          <Typography variant="body2" noWrap>
            {areClasses ? className(filter, classNames) : `unit ${filter}`}
          </Typography>
          <Box sx={{ height: 8, bgcolor: 'barGround' }}>
            <Box
              sx={{ height: '100%', bgcolor: 'bar' }}
              style={{ width: `${most === 0 ? 0 : (100 * Math.max(0, relevance)) / most}%` }}
            />
          </Box>
        </Box>
      ))}
    </Box>
  );
}
