import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { formatShare } from '../../../components/numbers';
import { NoAnswer } from './no-answer';
import { Square } from './square';
import type { StepBodyProps } from './step';

/** As many as fit into the square. */
const SHOWN = 4;

/** The most probable classes with bars; their text grows with the square. */
export function PredictionStep({ story }: StepBodyProps) {
  const classes = story.prediction.data?.classes.slice(0, SHOWN);
  if (classes === undefined) return <NoAnswer story={story} query={story.prediction} />;
  return (
    <Square>
      <Box
        component="ol"
        aria-label="Prediction"
        sx={{
          listStyle: 'none',
          m: 0,
          p: '6cqw',
          height: '100%',
          boxSizing: 'border-box',
          display: 'grid',
          alignContent: 'space-evenly',
          bgcolor: 'background.paper',
        }}
      >
        {classes.map(({ index, name, probability }) => (
          <Box component="li" key={index}>
            <Typography
              component="div"
              sx={{ display: 'flex', gap: 1, fontSize: 'clamp(0.8125rem, 5.5cqw, 2rem)' }}
            >
              <Box component="span" sx={{ flexGrow: 1, minWidth: 0, fontWeight: 500 }}>
                {name}
              </Box>
              <span>{formatShare(probability)}</span>
            </Typography>
            <Box sx={{ height: '3cqw', bgcolor: 'barGround' }}>
              <Box sx={{ height: '100%', bgcolor: 'bar' }} style={{ width: `${100 * probability}%` }} />
            </Box>
          </Box>
        ))}
      </Box>
    </Square>
  );
}
