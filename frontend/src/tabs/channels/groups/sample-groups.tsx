import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useSampleGroups } from '../../../api/groups';
import { LIMITS } from '../../../api/limits.gen';
import { isWithoutIndex, restsOn } from '../../../components/examples/channel-examples';
import { ExampleGrid } from '../../../components/examples/example-grid';
import { IndexMaker } from '../../../components/examples/index-maker';
import { formatShare } from '../../../components/numbers';
import { QueryFailure } from '../../../components/query-failure';
import { GroupChannels } from './group-channels';

export interface SampleGroupsProps {
  /** Id of the network. */
  network: string;
  layer: string;
}

const { groups: GROUPS, photographs: PHOTOGRAPHS } = LIMITS.SampleGroupRequest;

/** What fires together in many photographs: a sample of those of the index. */
export function SampleGroups({ network, layer }: SampleGroupsProps) {
  const query = useSampleGroups({
    network,
    layer,
    groups: GROUPS.default,
    photographs: PHOTOGRAPHS.default,
    index: null,
  });
  const found = query.data;
  if (query.error !== null && isWithoutIndex(query.error)) return <IndexMaker network={network} />;
  if (query.error !== null) return <QueryFailure query={query} />;
  if (found === undefined)
    return (
      <Stack spacing={1}>
        <Typography role="status">The network looks at {PHOTOGRAPHS.default} photographs…</Typography>
        <Skeleton variant="rectangular" sx={{ height: 200 }} aria-label="Groups" />
      </Stack>
    );
  return (
    <Stack spacing={2}>
      <Typography color="textSecondary">
        Non-negative matrix factorization of the activations on {found.images} photographs, evenly chosen:{' '}
        {found.groups.length} groups explain {formatShare(found.explained)} of them. {restsOn(found.index)}.
        {found.clipped && ' Values below zero count as zero.'}
        {found.pooled && ' Neighbouring positions are averaged.'} The number below a photograph is the sum of
        the activations that the group explains there.
      </Typography>
      {found.groups.map((group, at) => (
        <Box
          key={at}
          component="section"
          aria-label={`Group ${at + 1}`}
          sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '320px minmax(0, 1fr)' } }}
        >
          <div>
            <Typography component="h2" variant="h3">
              Group {at + 1}: {formatShare(group.share)}
            </Typography>
            <GroupChannels {...{ network, layer, channels: group.channels }} />
          </div>
          <ExampleGrid examples={group.examples} />
        </Box>
      ))}
    </Stack>
  );
}
