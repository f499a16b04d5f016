import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ChannelFacts } from '../../../api/channels';
import { ChannelTile } from '../../../components/channel/channel-tile';

export interface NeighboursProps {
  facts: ChannelFacts;
}

/** The channels of the layer that respond to the same photographs, most correlated first. */
export function Neighbours({ facts: { network, layer, neighbours } }: NeighboursProps) {
  if (neighbours.length === 0)
    return <Typography>The index has too few photographs to compare channels.</Typography>;
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 1,
        gridTemplateColumns: 'repeat(auto-fill, minmax(72px, 1fr))',
      }}
    >
      {neighbours.map(({ channel, correlation }) => (
        <ChannelTile
          key={channel}
          {...{ network, layer, channel }}
          label={`Channel ${channel}, correlation ${correlation.toFixed(2)}`}
        >
          <Typography variant="body2" noWrap sx={{ textAlign: 'center' }}>
            {channel} · {correlation.toFixed(2)}
          </Typography>
        </ChannelTile>
      ))}
    </Box>
  );
}
