import UploadIcon from '@mui/icons-material/Upload';
import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';

/** Lies over the whole page while files hover over it, and says what happens when they are dropped. */
export function DropOverlay() {
  return (
    <Box
      sx={{
        position: 'fixed',
        inset: 0,
        zIndex: 'tooltip',
        display: 'grid',
        placeItems: 'center',
        bgcolor: 'veil',
        // The overlay itself must not become the thing the files are over.
        pointerEvents: 'none',
      }}
    >
      <Paper
        role="status"
        sx={{ p: 4, border: '2px dashed', borderColor: 'primary.main', textAlign: 'center', maxWidth: 360 }}
      >
        <UploadIcon color="primary" />
        <Typography variant="h2">Drop to upload</Typography>
        <Typography color="textSecondary">Each image is kept; the last one is shown.</Typography>
      </Paper>
    </Box>
  );
}
