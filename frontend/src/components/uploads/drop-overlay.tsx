import UploadIcon from '@mui/icons-material/Upload';
import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';

/** Covers the page while files are dragged over it, and says what a drop does. */
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
        // The overlay must not receive the drag events of the files.
        pointerEvents: 'none',
      }}
    >
      <Paper
        role="status"
        sx={{ p: 4, border: '2px dashed', borderColor: 'primary.main', textAlign: 'center', maxWidth: 360 }}
      >
        <UploadIcon color="primary" />
        <Typography variant="h2">Drop to upload</Typography>
        <Typography color="textSecondary">
          All images are stored, and the last one is shown. A .keras or .h5 file is added to your networks.
        </Typography>
      </Paper>
    </Box>
  );
}
