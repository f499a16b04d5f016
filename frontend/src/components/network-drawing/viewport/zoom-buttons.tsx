import AddIcon from '@mui/icons-material/Add';
import FitIcon from '@mui/icons-material/FitScreenOutlined';
import RemoveIcon from '@mui/icons-material/Remove';
import IconButton from '@mui/material/IconButton';
import Paper from '@mui/material/Paper';
import Tooltip from '@mui/material/Tooltip';
import { ZOOM } from './geometry';
import type { Viewport } from './use-viewport';

export interface ZoomButtonsProps {
  /** The viewport. */
  viewport: Viewport;
}

/** Zoom in, zoom out, fit to the window. */
export function ZoomButtons({ viewport }: ZoomButtonsProps) {
  const buttons = [
    { label: 'Zoom in', keys: '+', Icon: AddIcon, run: () => viewport.zoomBy(ZOOM.step) },
    { label: 'Zoom out', keys: '−', Icon: RemoveIcon, run: () => viewport.zoomBy(1 / ZOOM.step) },
    { label: 'Fit to window', keys: '0', Icon: FitIcon, run: viewport.fit },
  ];
  return (
    <Paper
      variant="outlined"
      role="group"
      aria-label="Zoom"
      sx={{ position: 'absolute', left: 8, bottom: 8, display: 'flex' }}
    >
      {buttons.map(({ label, keys, Icon, run }) => (
        <Tooltip key={label} title={`${label} (${keys})`}>
          <IconButton size="small" aria-label={label} onClick={run}>
            <Icon fontSize="small" />
          </IconButton>
        </Tooltip>
      ))}
    </Paper>
  );
}
