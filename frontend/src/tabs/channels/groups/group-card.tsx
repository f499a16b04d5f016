import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Link, useLocation } from 'react-router';
import type { LayerAtlas } from '../../../api/atlas';
import type { Groups } from '../../../api/groups';
import type { Image } from '../../../api/images';
import { AtlasTile } from '../../../components/channel/atlas-tile';
import { channelPath } from '../../../components/channel/channel-path';
import { formatShare } from '../../../components/numbers';
import { SeenCrop } from './seen-crop';

export interface GroupCardProps {
  /** Id of the network. */
  network: string;
  layer: string;
  image: Image;
  atlas: LayerAtlas | undefined;
  group: Groups['groups'][number];
  /** Its place among the groups, from 0. */
  at: number;
  /** The part of the photograph that the network sees. */
  seen: Groups['seen'];
}

const SHOWN = 6;
/** The mix takes weights of about one. */
const DECIMALS = 3;

/** A group: where it fires, and the channels that it is made of. */
export function GroupCard({ network, layer, image, atlas, group, at, seen }: GroupCardProps) {
  const { search } = useLocation();
  const channels = group.channels.slice(0, SHOWN);
  const query = new URLSearchParams(search);
  query.set('layer', layer);
  query.set('ids', channels.map(({ channel }) => channel).join(', '));
  query.set('weights', channels.map(({ weight }) => weight.toFixed(DECIMALS)).join(', '));
  return (
    <Box component="section" aria-label={`Group ${at + 1}`}>
      <Typography component="h2" variant="h3" gutterBottom>
        Group {at + 1}: {formatShare(group.share)}
      </Typography>
      <SeenCrop image={image} seen={seen}>
        <Box
          component="img"
          src={group.map}
          alt={`Where group ${at + 1} fires`}
          sx={{ width: '100%', height: '100%', mixBlendMode: 'multiply', display: 'block' }}
        />
      </SeenCrop>
      <Box
        sx={{
          display: 'grid',
          gap: 0.5,
          gridTemplateColumns: `repeat(${SHOWN}, 1fr)`,
          mt: 1,
          '& a': { color: 'inherit', textDecoration: 'none' },
        }}
      >
        {channels.map(({ channel, weight }) => (
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
    </Box>
  );
}
