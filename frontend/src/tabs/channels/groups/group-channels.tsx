import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Link, useLocation } from 'react-router';
import type { LayerAtlas } from '../../../api/atlas';
import type { Groups } from '../../../api/groups';
import { AtlasTile } from '../../../components/channel/atlas-tile';
import { channelPath } from '../../../components/channel/channel-path';
import { formatShare } from '../../../components/numbers';

export interface GroupChannelsProps {
  /** Id of the network. */
  network: string;
  layer: string;
  atlas: LayerAtlas | undefined;
  /** The channels of the group, strongest first. */
  channels: Groups['groups'][number]['channels'];
}

export const CHANNELS_SHOWN = 6;
/** The mix takes weights of about one. */
const DECIMALS = 3;

/** The channels that a group is made of, as pictures, and the way to one image of all of them. */
export function GroupChannels({ network, layer, atlas, channels }: GroupChannelsProps) {
  const { search } = useLocation();
  const shown = channels.slice(0, CHANNELS_SHOWN);
  const query = new URLSearchParams(search);
  query.set('layer', layer);
  query.set('ids', shown.map(({ channel }) => channel).join(', '));
  query.set('weights', shown.map(({ weight }) => weight.toFixed(DECIMALS)).join(', '));
  return (
    <>
      <Box
        sx={{
          display: 'grid',
          gap: 0.5,
          gridTemplateColumns: `repeat(${CHANNELS_SHOWN}, 1fr)`,
          mt: 1,
          '& a': { color: 'inherit', textDecoration: 'none' },
        }}
      >
        {shown.map(({ channel, weight }) => (
          <Link
            key={channel}
            to={{ pathname: channelPath(network, layer, channel), search }}
            title={`Channel ${channel}: ${formatShare(weight)} of the group`}
          >
            {atlas !== undefined && <AtlasTile atlas={atlas} channel={channel} />}
            <Typography variant="body2" sx={{ textAlign: 'center' }}>
              {channel}
            </Typography>
          </Link>
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
