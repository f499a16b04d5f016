import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { useAlikeExamples } from '../../api/examples';
import { formatCount } from '../numbers';
import { QueryFailure } from '../query-failure';
import { isWithoutIndex, restsOn } from './channel-examples';
import { ExampleGrid } from './example-grid';
import { IndexMaker } from './index-maker';

export interface FoundExamplesProps {
  /** The search. */
  query: ReturnType<typeof useAlikeExamples>;
  /** Id of the network. */
  network: string;
  /** What the number below each example is. */
  numberIs: string;
}

/** What a search among the photographs of an index found; where there is no index yet, how to make one. */
export function FoundExamples({ query, network, numberIs }: FoundExamplesProps) {
  if (query.error !== null) {
    if (isWithoutIndex(query.error)) return <IndexMaker network={network} />;
    return <QueryFailure query={query} />;
  }
  if (query.data === undefined)
    return <Skeleton variant="rectangular" aria-label="Searching" sx={{ height: 120 }} />;
  const { examples, candidates, index } = query.data;
  return (
    <Stack spacing={1} useFlexGap>
      <ExampleGrid examples={examples} />
      <Typography variant="body2" color="textSecondary">
        The best of {formatCount(candidates)} photographs that the index proposes. {restsOn(index)}. The
        number below is {numberIs}.
      </Typography>
    </Stack>
  );
}
