import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useCircuit, type Tie } from '../../../api/circuits';
import { ChannelTile } from '../../../components/channel/channel-tile';
import { formatValue } from '../../../components/numbers';
import { QueryFailure } from '../../../components/query-failure';

export interface CircuitProps {
  /** Id of the network. */
  network: string;
  layer: string;
  /** Id of the channel. */
  channel: number;
}

const TIES = 8;

/** The channels before and behind a channel to which it is tied by the largest weights. */
export function Circuit({ network, layer, channel }: CircuitProps) {
  const query = useCircuit({ network, layer, channel, top: TIES });
  if (query.error !== null) return <QueryFailure query={query} />;
  if (query.data === undefined)
    return <Skeleton variant="rectangular" aria-label="Circuit" sx={{ height: 80 }} />;
  const { before, behind, unclear } = query.data;
  return (
    <Stack spacing={1} useFlexGap>
      <Ties network={network} title="Computed from" ties={before} />
      <Ties network={network} title="Used by" ties={behind} />
      <Typography variant="body2" color="textSecondary">
        By the sum of the absolute weights, batch norms folded in. Beside each number stands the sum with
        signs.
        {unclear.length > 0 && ` It cannot be followed through ${unclear.join(', ')}.`}
      </Typography>
    </Stack>
  );
}

interface TiesProps {
  network: string;
  title: string;
  ties: readonly Tie[];
}

function Ties({ network, title, ties }: TiesProps) {
  if (ties.length === 0) return null;
  return (
    <div>
      <Typography sx={{ mb: 0.5 }}>{title}</Typography>
      <Box
        sx={{
          display: 'grid',
          gap: 1,
          gridTemplateColumns: 'repeat(auto-fill, minmax(96px, 1fr))',
        }}
      >
        {ties.map(({ layer, channel, weight }) => (
          <ChannelTile key={`${layer} ${channel}`} {...{ network, layer, channel }}>
            <Typography variant="body2" noWrap>
              {channel} · {formatValue(weight)}
            </Typography>
            <Typography variant="body2" color="textSecondary" noWrap>
              {layer}
            </Typography>
          </ChannelTile>
        ))}
      </Box>
    </div>
  );
}
