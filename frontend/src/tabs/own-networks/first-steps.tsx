import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';

const STEPS = [
  [
    'Choose its file, or drop it on the page.',
    'A .keras or .h5 file, trained with Keras. No code in it is run.',
  ],
  [
    'See what was read.',
    'Input range, size, classes and layers. Correct them beside the prediction for a photograph.',
  ],
  [
    'Use it in every tab.',
    'Predict, look inside, visualize and explain, as with the networks that come along.',
  ],
] as const;

/** How a network of one's own comes in, for a person who has none here yet. */
export function FirstSteps() {
  return (
    <Box
      component="ol"
      aria-label="How a network comes in"
      sx={{ listStyle: 'none', p: 0, m: 0, mt: 2, display: 'grid', gap: 2, maxWidth: '60ch' }}
    >
      {STEPS.map(([title, help], place) => (
        <Box component="li" key={title} sx={{ display: 'grid', gridTemplateColumns: '40px 1fr' }}>
          <Typography component="span" variant="h2" aria-hidden color="textSecondary">
            {place + 1}
          </Typography>
          <div>
            <Typography variant="h2" component="p">
              {title}
            </Typography>
            <Typography color="textSecondary">{help}</Typography>
          </div>
        </Box>
      ))}
    </Box>
  );
}
