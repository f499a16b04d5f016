import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { failureOf } from '../../api/failure';
import { useExamples, type ExamplesQuestion, type IndexFacts } from '../../api/examples';
import { formatCount } from '../numbers';
import { QueryFailure } from '../query-failure';
import { ExampleGrid } from './example-grid';
import { IndexMaker } from './index-maker';

export interface ChannelExamplesProps {
  question: ExamplesQuestion;
}

/** On how many photographs of which collection something rests. */
export function restsOn({ images, collection, measure }: IndexFacts): string {
  const by = measure === 'relevance' ? ', by relevance to the prediction' : '';
  return `From ${formatCount(images)} photographs of ${collection}${by}`;
}

/** The photographs that excite a channel most; where there is no index yet, how to make one. */
export function ChannelExamples({ question }: ChannelExamplesProps) {
  const query = useExamples(question);
  if (query.error !== null) {
    if (isWithoutIndex(query.error)) return <IndexMaker network={question.network} />;
    return <QueryFailure query={query} />;
  }
  if (query.data === undefined)
    return <Skeleton variant="rectangular" aria-label="Loading examples" sx={{ height: 120 }} />;
  return (
    <Stack spacing={1} useFlexGap>
      <ExampleGrid examples={query.data.examples} />
      <Typography variant="body2" color="textSecondary">
        {restsOn(query.data.index)}. The number below is the response of the channel.
      </Typography>
    </Stack>
  );
}

/** Whether a query failed because there is no index that can answer it. */
export function isWithoutIndex(error: Error): boolean {
  return failureOf(error).code === 'unknown_index';
}
