import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Link, useLocation } from 'react-router';
import type { Groups } from '../../../api/groups';
import { ChannelTile } from '../../../components/channel/channel-tile';
import { formatShare } from '../../../components/numbers';

export interface GroupChannelsProps {
  /** Id of the network. */
  network: string;
  layer: string;
  /** The channels of the group, strongest first. */
  channels: Groups['groups'][number]['channels'];
}

export const CHANNELS_SHOWN = 6;
/** The mix takes weights of about one. */
const DECIMALS = 3;

/** The channels that a group is made of, as pictures, and the way to one image of all of them. */
export function GroupChannels({ network, layer, channels }: GroupChannelsProps) {
  const { search } = useLocation();
  const shown = channels.slice(0, CHANNELS_SHOWN);
  const query = new URLSearchParams(search);
  query.set('layer', layer);
  query.set('ids', shown.map(({ channel }) => channel).join(', '));
  query.set('weights', shown.map(({ weight }) => weight.toFixed(DECIMALS)).join(', '));
  return (
    <>
      <Box sx={{ display: 'grid', gap: 0.5, gridTemplateColumns: `repeat(${CHANNELS_SHOWN}, 1fr)`, mt: 1 }}>
        {shown.map(({ channel, weight }) => (
          <ChannelTile
            key={channel}
            {...{ network, layer, channel }}
            title={`Channel ${channel}: ${formatShare(weight)} of the group`}
          >
            <Typography variant="body2" sx={{ textAlign: 'center' }}>
              {channel}
            </Typography>
          </ChannelTile>
        ))}
      </Box>
      <Button
        size="small"
        component={Link}
        to={{ pathname: '/feature-visualization', search: query.toString() }}
      >
        Visualize the mix
      </Button>
    </>
  );
}
