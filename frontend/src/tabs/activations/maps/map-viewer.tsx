import NextIcon from '@mui/icons-material/ChevronRight';
import PreviousIcon from '@mui/icons-material/ChevronLeft';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import IconButton from '@mui/material/IconButton';
import Slider from '@mui/material/Slider';
import Typography from '@mui/material/Typography';
import { useState, type KeyboardEvent } from 'react';
import type { LayerActivations } from '../../../api/activations';
import { Toggle } from '../../../components/toggle';
import { useTray } from '../../../components/tray/tray';
import { ChannelLink } from '../../../components/channel/channel-link';
import { TrayCheck } from '../../../components/tray/tray-check';
import { ChannelFacts } from './channel-facts';
import { LargeMap, type Placing } from './large-map';
import type { Answered } from '../result/use-activations-view';
import { useMapReading } from './use-map-reading';
import type { Enlargement } from '../../../components/enlargement-toggle';

export interface MapViewerProps {
  /** The strongest channels of a layer. */
  found: LayerActivations;
  /** The answer of which they are a part. */
  answered: Answered;
  /** Index of the map that is shown. */
  at: number;
  /** How maps are enlarged. */
  enlargement: Enlargement;
  /** Called with the index of the map to show instead. */
  onWalk: (at: number) => void;
  /** Called when it is closed. */
  onClose: () => void;
}

const DEFAULT_OPACITY = 0.6;

/** One map, large, beside the photograph or over it. Arrow keys show the next one, x adds it to the tray. */
export function MapViewer({ found, answered, at, enlargement, onWalk, onClose }: MapViewerProps) {
  const [placing, setPlacing] = useState<Placing>('beside');
  const [opacity, setOpacity] = useState(DEFAULT_OPACITY);
  const { toggle } = useTray();
  const { layer, strongest } = found;
  const channel = strongest[at];
  const pointing = useMapReading(channel ?? NO_CHANNEL);
  if (channel === undefined) return null;
  const walkTo = (next: number) => onWalk((next + strongest.length) % strongest.length);
  const onKeyDown = (event: KeyboardEvent) => {
    // The arrow keys of the slider are its own.
    if (event.target instanceof HTMLElement && event.target.matches('input[type=range]')) return;
    if (event.key === 'ArrowRight' || event.key === 'ArrowDown') walkTo(at + 1);
    if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') walkTo(at - 1);
    if (event.key === 'x') toggle({ layer, channel: channel.channel });
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="lg" aria-labelledby="map-title" onKeyDown={onKeyDown}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, px: 2, pt: 1 }}>
        <DialogTitle id="map-title" variant="h2" sx={{ p: 0, flexGrow: 1, minWidth: 0 }} noWrap>
          {layer}, channel{' '}
          <ChannelLink network={answered.activations.network} layer={layer} channel={channel.channel} />
        </DialogTitle>
        <IconButton aria-label="Previous channel" onClick={() => walkTo(at - 1)}>
          <PreviousIcon />
        </IconButton>
        <IconButton aria-label="Next channel" onClick={() => walkTo(at + 1)}>
          <NextIcon />
        </IconButton>
        <Button onClick={onClose}>Close</Button>
      </Box>
      <DialogContent sx={{ px: 2, pt: 1 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, minHeight: 40, mb: 1 }}>
          <Toggle
            label="Position of the map"
            value={placing}
            options={[
              ['beside', 'Beside the photograph'],
              ['over', 'Over the photograph'],
            ]}
            onChoose={setPlacing}
          />
          {placing === 'over' && (
            <Slider
              size="small"
              aria-label="Opacity of the map"
              min={0}
              max={1}
              step={0.05}
              value={opacity}
              onChange={(_, next) => setOpacity(next)}
              sx={{ width: 160 }}
            />
          )}
          <Box sx={{ display: 'flex', alignItems: 'center' }}>
            <TrayCheck channel={{ layer, channel: channel.channel }} />
            <Typography variant="body2">in the tray</Typography>
          </Box>
        </Box>
        <LargeMap
          found={found}
          channel={channel}
          answered={answered}
          enlargement={enlargement}
          placing={placing}
          opacity={opacity}
          onPointerMove={pointing.onPointerMove}
          onPointerLeave={pointing.onPointerLeave}
        />
        <ChannelFacts channel={channel} reading={pointing.reading} />
      </DialogContent>
    </Dialog>
  );
}

/** Used when the list of channels has become shorter than the index that is shown. */
const NO_CHANNEL = { channel: 0, mean: 0, max: 0, zeros: 1, peak: null, map: null };
