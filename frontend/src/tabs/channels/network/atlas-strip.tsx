import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Link, useLocation } from 'react-router';
import type { LayerAtlas } from '../../../api/atlas';
import { AtlasTile } from '../../../components/channel/atlas-tile';
import { ChannelLink } from '../../../components/channel/channel-link';
import { channelPath } from '../../../components/channel/channel-path';

export interface AtlasStripProps {
  /** Id of the network. */
  network: string;
  atlas: LayerAtlas;
}

const SHOWN = 24;

/** Some channels of a layer as pictures, evenly chosen; each opens its page. */
export function AtlasStrip({ network, atlas }: AtlasStripProps) {
  const { search } = useLocation();
  const step = Math.max(1, Math.floor(atlas.channels / SHOWN));
  const shown = Array.from({ length: Math.min(SHOWN, atlas.channels) }, (_, at) => at * step);
  return (
    <Box component="section" aria-label={`Channels of ${atlas.layer}`} sx={{ mb: 2 }}>
      <Typography component="h2" variant="h3" sx={{ mb: 0.5 }}>
        <ChannelLink network={network} layer={atlas.layer} />
      </Typography>
      <Box
        sx={{
          display: 'grid',
          gridAutoFlow: 'column',
          gridAutoColumns: '96px',
          gap: 0.5,
          overflowX: 'auto',
          p: 0.5,
          m: -0.5,
        }}
      >
        {shown.map((channel) => (
          <Link key={channel} to={{ pathname: channelPath(network, atlas.layer, channel), search }}>
            <AtlasTile atlas={atlas} channel={channel} />
          </Link>
        ))}
      </Box>
    </Box>
  );
}
