import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';

/** What Innsyn does. */
export function Introduction() {
  return (
    <Box component="section" aria-label="Introduction" sx={{ maxWidth: 720 }}>
      <Typography component="h1" variant="h1">
        See inside convolutional networks
      </Typography>
      <Typography color="textSecondary">
        A convolutional network classifies a photograph, but does not show how. Choose a photograph: the
        pictures below are computed with the network at the top left, and each leads to its tab.
      </Typography>
    </Box>
  );
}
