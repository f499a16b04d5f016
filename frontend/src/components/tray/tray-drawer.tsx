import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useChosenNetwork } from '../../hooks/use-chosen-network';
import { ChannelPicture } from '../channel/channel-picture';
import { byLayer, useTray } from './tray';

export interface TrayDrawerProps {
  /** Called to close it. */
  onClose: () => void;
}

/** All channels in the tray as pictures, by layer; each can be removed. */
export function TrayDrawer({ onClose }: TrayDrawerProps) {
  const { channels, toggle } = useTray();
  const network = useChosenNetwork().value?.id;
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
                  <Box key={channel} sx={{ width: 80 }}>
                    {network !== undefined && <ChannelPicture {...{ network, layer, channel }} />}
                    <Box sx={{ display: 'flex', alignItems: 'center' }}>
                      <Typography variant="body2" sx={{ flexGrow: 1 }}>
                        {channel}
                      </Typography>
                      <IconButton
                        size="small"
                        aria-label={`Remove ${layer} ${channel}`}
                        onClick={() => toggle({ layer, channel })}
                        sx={{ p: 0.25 }}
                      >
                        <CloseIcon fontSize="small" />
                      </IconButton>
                    </Box>
                  </Box>
                ))}
              </Box>
            </div>
          ))}
        </Stack>
      </Box>
    </Drawer>
  );
}
