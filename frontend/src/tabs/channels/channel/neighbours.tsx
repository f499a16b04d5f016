import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Link, useLocation } from 'react-router';
import type { LayerAtlas } from '../../../api/atlas';
import type { ChannelFacts } from '../../../api/channels';
import { AtlasTile } from '../../../components/channel/atlas-tile';
import { channelPath } from '../../../components/channel/channel-path';

export interface NeighboursProps {
  facts: ChannelFacts;
  /** The atlas of the layer, if there is one. */
  atlas: LayerAtlas | undefined;
}

/** The channels of the layer that respond to the same photographs, most correlated first. */
export function Neighbours({ facts: { network, layer, neighbours }, atlas }: NeighboursProps) {
  const { search } = useLocation();
  if (neighbours.length === 0)
    return <Typography>Too few photographs are known to compare channels.</Typography>;
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 1,
        gridTemplateColumns: 'repeat(auto-fill, minmax(72px, 1fr))',
        '& a': { color: 'inherit', textDecoration: 'none' },
      }}
    >
      {neighbours.map(({ channel, correlation }) => (
        <Link
          key={channel}
          to={{ pathname: channelPath(network, layer, channel), search }}
          aria-label={`Channel ${channel}, correlation ${correlation.toFixed(2)}`}
        >
          {atlas !== undefined && <AtlasTile atlas={atlas} channel={channel} />}
          <Typography variant="body2" noWrap sx={{ textAlign: 'center' }}>
            {channel} · {correlation.toFixed(2)}
          </Typography>
        </Link>
      ))}
    </Box>
  );
}
