import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { QueryFailure } from '../../../components/query-failure';
import { Square } from './square';
import type { Story } from './use-story';

export interface NoAnswerProps {
  story: Story;
  /** The query whose answer the step shows. */
  query: Story['prediction'] | Story['heatmaps'];
}

/** A step without its answer: it is being computed, it failed, or the network predicts no classes. */
export function NoAnswer({ story, query }: NoAnswerProps) {
  if (query.error !== null)
    return (
      <Square>
        <Box sx={{ height: '100%', overflow: 'auto', bgcolor: 'background.paper' }}>
          <QueryFailure query={query} />
        </Box>
      </Square>
    );
  if (!story.hasClasses)
    return (
      <Square>
        <Typography sx={{ p: 2 }}>
          {story.network?.title} predicts no classes. Its activations, visualizations and dreams work as
          usual.
        </Typography>
      </Square>
    );
  return <Square isBusy={story.prediction.error === null}>{undefined}</Square>;
}
