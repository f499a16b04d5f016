import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { formatCount } from '../numbers';
import { CopyButton } from '../share/copy-button';
import { asText, useTray } from './tray';
import { TrayDrawer } from './tray-drawer';

/** Height of the bar; elements at the lower edge of the window stay above it. */
export const TRAY_HEIGHT = '56px';

/** Whether the bar is shown: the tray has channels, or was just cleared. */
export function useTrayShown(): boolean {
  const { channels, undo } = useTray();
  return channels.length > 0 || undo !== undefined;
}

/** A bar at the lower edge of the window: the channels in the tray, and actions for them. */
export function TrayBar() {
  const { channels, clear, undo, forget } = useTray();
  const [isOpen, setOpen] = useState(false);
  if (!useTrayShown()) return null;
  const text = asText(channels);
  return (
    <Paper
      component="section"
      aria-label="Tray"
      square
      variant="outlined"
      sx={{
        position: 'fixed',
        left: 0,
        right: 0,
        bottom: 0,
        zIndex: 'appBar',
        height: TRAY_HEIGHT,
        boxSizing: 'border-box',
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        px: { xs: 1, md: 2 },
      }}
    >
      {undo === undefined ? (
        <>
          <Button size="small" variant="outlined" aria-haspopup="dialog" onClick={() => setOpen(true)}>
            {channelsOf(channels.length)}
          </Button>
          <Typography
            variant="body2"
            noWrap
            title={text}
            sx={{ flexGrow: 1, display: { xs: 'none', sm: 'block' } }}
          >
            {text.replaceAll('\n', ' · ')}
          </Typography>
          <Box sx={{ ml: 'auto', display: 'flex', flexShrink: 0 }}>
            <CopyButton label="Copy ids" text={text} />
            <Button size="small" onClick={clear}>
              Clear
            </Button>
          </Box>
        </>
      ) : (
        <>
          <Typography variant="body2" role="status">
            The tray is empty.
          </Typography>
          <Button size="small" onClick={undo}>
            Undo
          </Button>
          <IconButton aria-label="Close the tray" onClick={forget} sx={{ ml: 'auto' }}>
            <CloseIcon />
          </IconButton>
        </>
      )}
      {isOpen && <TrayDrawer onClose={() => setOpen(false)} />}
    </Paper>
  );
}

function channelsOf(count: number): string {
  return count === 1 ? '1 channel' : `${formatCount(count)} channels`;
}
