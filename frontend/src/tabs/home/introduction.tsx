import ArrowForwardIcon from '@mui/icons-material/ArrowForward';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Link, useLocation } from 'react-router';
import type { MethodTab } from '../tab';

export interface IntroductionProps {
  /** The first method; undefined if there is none. */
  first: MethodTab | undefined;
}

const STEPS = [
  'Choose a network with the button at the top left.',
  'Choose a photograph, or upload your own.',
  'Open a tab: each one shows another view of the network.',
];

/** What Innsyn does, and how to start. */
export function Introduction({ first }: IntroductionProps) {
  const { search } = useLocation();
  return (
    <Stack
      component="section"
      spacing={2}
      sx={{ position: { md: 'sticky' }, top: { md: 'calc(var(--header-height) + 40px)' } }}
    >
      <Typography component="h1" variant="h1">
        See inside convolutional networks
      </Typography>
      <Typography>
        A convolutional network classifies a photograph, but does not show how. Innsyn visualizes what happens
        inside: it computes with trained networks, on the photograph that you choose.
      </Typography>
      <Box component="ol" sx={{ m: 0, pl: 3, color: 'text.secondary', '& li + li': { mt: 1 } }}>
        {STEPS.map((step) => (
          <li key={step}>
            <Typography>{step}</Typography>
          </li>
        ))}
      </Box>
      {first !== undefined && (
        <Button
          component={Link}
          to={{ pathname: first.path, search }}
          variant="contained"
          endIcon={<ArrowForwardIcon />}
          sx={{ alignSelf: 'start' }}
        >
          Start with {first.title}
        </Button>
      )}
    </Stack>
  );
}
