import SlideshowIcon from '@mui/icons-material/SlideshowOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';

export interface IntroductionProps {
  /** Called to start the lecture. */
  onLecture: () => void;
}

/** What Innsyn does, and the lecture about it. */
export function Introduction({ onLecture }: IntroductionProps) {
  return (
    <Box
      component="section"
      aria-label="Introduction"
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'end', justifyContent: 'space-between', gap: 2 }}
    >
      <Box sx={{ flex: '1 1 320px', maxWidth: 720 }}>
        <Typography component="h1" variant="h1">
          See inside convolutional networks
        </Typography>
        <Typography color="textSecondary">
          A convolutional network classifies a photograph, but does not show how. Choose a photograph: the
          pictures below are computed with the network at the top left, and each leads to its tab.
        </Typography>
      </Box>
      <Button
        variant="outlined"
        startIcon={<SlideshowIcon />}
        aria-haspopup="dialog"
        title="Shows these steps on the full screen, one per slide"
        onClick={onLecture}
      >
        Five-minute lecture
      </Button>
    </Box>
  );
}
