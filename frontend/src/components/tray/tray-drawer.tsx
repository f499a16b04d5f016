import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { byLayer, useTray } from './tray';

export interface TrayDrawerProps {
  /** Called to close it. */
  onClose: () => void;
}

/** All channels in the tray by layer; each can be removed. */
export function TrayDrawer({ onClose }: TrayDrawerProps) {
  const { channels, toggle } = useTray();
  return (
    <Drawer
      anchor="bottom"
      open
      onClose={onClose}
      slotProps={{
        paper: {
          role: 'dialog',
          'aria-modal': true,
          'aria-labelledby': 'tray-title',
          sx: { maxHeight: '70vh' },
        },
      }}
    >
      <Box sx={{ p: 2 }}>
        <Box sx={{ display: 'flex', alignItems: 'center' }}>
          <Typography id="tray-title" variant="h2" sx={{ flexGrow: 1 }}>
            Channels in the tray
          </Typography>
          <IconButton aria-label="Close" onClick={onClose}>
            <CloseIcon />
          </IconButton>
        </Box>
        {channels.length === 0 && <Typography>The tray is empty.</Typography>}
        <Stack spacing={1.5}>
          {byLayer(channels).map(([layer, ids]) => (
            <div key={layer}>
              <Typography variant="h3" sx={{ overflowWrap: 'anywhere' }}>
                {layer}
              </Typography>
              <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 0.5 }}>
                {ids.map((channel) => (
                  <Chip
                    key={channel}
                    label={channel}
                    onDelete={() => toggle({ layer, channel })}
                    aria-label={`${layer} ${channel}; press Delete to remove`}
                    deleteIcon={<CloseIcon aria-label={`Remove ${layer} ${channel}`} />}
                  />
                ))}
              </Box>
            </div>
          ))}
        </Stack>
      </Box>
    </Drawer>
  );
}
