import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { LayerHeatmap } from '../../../api/heatmaps';
import type { Look } from '../../../components/heatmap/look';
import { LayerDoors } from '../../../components/doors/layer-doors';
import { useNear } from '../../../hooks/use-near';
import { describeLayer } from './describe-layer';
import { LayerBody } from './layer-body';
import type { Answered } from '../result/use-heatmaps-view';

export interface LayerCardProps {
  layer: LayerHeatmap;
  /** The result that contains it. */
  answered: Answered;
  look: Look;
  /** Index of the class that the ablation test measures; undefined while unknown. */
  watched: number | undefined;
  /** Names of the classes, by index. */
  classNames: readonly string[];
  /** Whether it is one of the storyboard's layers. */
  isChosen: boolean;
  onToggle: () => void;
  /** Called to show its heatmap large. */
  onOpen: () => void;
}

/** Height of the lines below the heatmap. */
const FOOT_PX = 88;

/** A layer: its heatmap, its sum of relevance and its ranked filters. Far from the window only its name is drawn. */
export function LayerCard(props: LayerCardProps) {
  const { layer, answered, look, watched, classNames, isChosen, onToggle, onOpen } = props;
  const { attach, isNear } = useNear();
  return (
    <Paper
      ref={attach}
      component="section"
      variant="outlined"
      aria-label={layer.layer}
      sx={{ p: 1.5, minWidth: 0 }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, minHeight: 32 }}>
        {isNear && layer.kind === 'spatial' && (
          <Checkbox
            size="small"
            checked={isChosen}
            onChange={onToggle}
            slotProps={{ input: { 'aria-label': `${layer.layer} in the storyboard` } }}
            sx={{ p: 0.25, ml: -0.5 }}
          />
        )}
        <Typography variant="h3" noWrap title={layer.layer}>
          {layer.layer}
        </Typography>
        {isNear && (
          <Box sx={{ ml: 'auto' }}>
            <LayerDoors network={answered.request.network} layer={layer.layer} />
          </Box>
        )}
      </Box>
      <Typography variant="body2" color="textSecondary" noWrap sx={{ mb: 1 }}>
        {describeLayer(layer)}
      </Typography>
      {isNear ? (
        <LayerBody {...{ layer, answered, look, watched, classNames, onOpen }} />
      ) : (
        <Box sx={{ pb: `${FOOT_PX}px` }}>
          <Box sx={{ aspectRatio: 1, bgcolor: 'stage' }} />
        </Box>
      )}
    </Paper>
  );
}
