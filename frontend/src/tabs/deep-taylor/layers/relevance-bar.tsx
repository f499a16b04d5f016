import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import type { LayerHeatmap } from '../../../api/heatmaps';
import { formatShare, formatValue } from '../../../components/numbers';
import { NEGLIGIBLE, shareOf } from '../result/relevance-words';

export interface RelevanceBarProps {
  layer: LayerHeatmap;
  /** The relevance at the start. */
  started: number;
}

const HELP =
  'The whole bar is the relevance at the start, the filled part the relevance of this layer. The striped part is lost before the next layer shown, at units that are active only through their bias. Branches of a module divide the relevance of the module.';

/** The relevance of a layer and its loss, as shares of the relevance at the start. */
export function RelevanceBar({ layer: { relevance, lost }, started }: RelevanceBarProps) {
  const held = within(shareOf(relevance, started));
  const gone = Math.min(held, within(shareOf(lost, started)));
  return (
    <Tooltip title={HELP}>
      <Box tabIndex={0} role="group" aria-label="Relevance of the layer">
        <Box aria-hidden sx={{ display: 'flex', height: 8, bgcolor: 'barGround' }}>
          <Box sx={{ bgcolor: 'bar' }} style={{ width: `${100 * (held - gone)}%` }} />
          <Box
            sx={{
              color: 'bar',
              background: 'repeating-linear-gradient(135deg, currentColor 0 2px, transparent 2px 5px)',
            }}
            style={{ width: `${100 * gone}%` }}
          />
        </Box>
        <Typography variant="body2" color="textSecondary" noWrap>
          Sum {formatValue(relevance)} ({formatShare(shareOf(relevance, started))})
          {Math.abs(shareOf(lost, started)) > NEGLIGIBLE &&
            ` · lost ${formatValue(lost)} (${formatShare(shareOf(lost, started))})`}
        </Typography>
      </Box>
    </Tooltip>
  );
}

function within(share: number): number {
  return Math.min(1, Math.max(0, share));
}
