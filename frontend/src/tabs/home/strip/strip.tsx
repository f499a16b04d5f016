import ArrowForwardIcon from '@mui/icons-material/ArrowForward';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import type { Step } from './step';
import { STEPS } from './steps';
import type { Story } from './use-story';

export interface StripProps {
  story: Story;
}

/** From the photograph to the dream in five steps; each is a door to its tab. */
export function Strip({ story }: StripProps) {
  return (
    <Box
      component="section"
      aria-label="From the photograph to the dream"
      sx={{
        display: 'grid',
        gap: 2,
        gridTemplateColumns: {
          xs: 'minmax(0, 1fr)',
          sm: 'repeat(2, minmax(0, 1fr))',
          md: 'repeat(5, minmax(0, 1fr))',
        },
      }}
    >
      {STEPS.map((step) => (
        <StripStep key={step.id} step={step} story={story} />
      ))}
    </Box>
  );
}

interface StripStepProps extends StripProps {
  step: Step;
}

function StripStep({ step: { id, titleOf, tab, Body }, story }: StripStepProps) {
  return (
    <Box component="article" aria-labelledby={`step-${id}`} sx={{ minWidth: 0 }}>
      <Box sx={{ display: 'flex', alignItems: 'end', minHeight: { sm: 48 }, mb: 1 }}>
        <Typography id={`step-${id}`} component="h2" variant="h2">
          {titleOf(story)}
        </Typography>
      </Box>
      <Body story={story} />
      <Button
        component={Link}
        to={story.links[id]}
        size="small"
        endIcon={<ArrowForwardIcon />}
        sx={{ mt: 0.5, ml: -0.5 }}
      >
        {tab}
      </Button>
    </Box>
  );
}
