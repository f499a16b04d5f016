import ArrowBackIcon from '@mui/icons-material/ArrowBack';
import ArrowForwardIcon from '@mui/icons-material/ArrowForward';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { Link, useLocation, useNavigate } from 'react-router';
import { ChannelLink } from '../../../components/channel/channel-link';
import { channelPath } from '../../../components/channel/channel-path';
import { ChannelDoors } from '../../../components/doors/channel-doors';
import { channelLinks } from '../../../components/doors/door-links';
import { TrayCheck } from '../../../components/tray/tray-check';
import { useShortcuts } from '../../../hooks/use-shortcuts';

export interface ChannelHeaderProps {
  /** Id of the network. */
  network: string;
  /** Name of the layer. */
  layer: string;
  /** Id of the channel. */
  channel: number;
  /** Number of channels of the layer. */
  count: number;
  /** The name of the channel, if it has one. */
  name: string | undefined;
}

/** The title of a channel's page, and what can be done with the channel. Arrow keys walk to the next one. */
export function ChannelHeader({ network, layer, channel, count, name }: ChannelHeaderProps) {
  const { search } = useLocation();
  const navigate = useNavigate();
  const links = channelLinks(search, network, layer, channel);
  const walk = (step: number) => {
    const next = channel + step;
    if (next >= 0 && next < count)
      void navigate({ pathname: channelPath(network, layer, next), search }, { replace: true });
  };
  useShortcuts(
    [
      { keys: ['ArrowLeft'], label: 'Previous channel', run: () => walk(-1) },
      { keys: ['ArrowRight'], label: 'Next channel', run: () => walk(1) },
    ],
    true,
  );
  return (
    <>
      <title>{`${layer}:${channel} · Innsyn`}</title>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 2 }}>
        <Typography component="h1" variant="h1" sx={{ flexGrow: 1 }}>
          <ChannelLink network={network} layer={layer} />:{channel}
          {name !== undefined && name !== '' && ` ${name}`}
        </Typography>
        <IconButton aria-label="Previous channel" disabled={channel === 0} onClick={() => walk(-1)}>
          <ArrowBackIcon />
        </IconButton>
        <IconButton aria-label="Next channel" disabled={channel === count - 1} onClick={() => walk(1)}>
          <ArrowForwardIcon />
        </IconButton>
        <Button component={Link} to={links.visualize}>
          Visualize
        </Button>
        <Button component={Link} to={links.dream}>
          Dream
        </Button>
        <ChannelDoors network={network} layer={layer} channel={channel} />
        <TrayCheck channel={{ layer: layer, channel }} />
      </Box>
    </>
  );
}
