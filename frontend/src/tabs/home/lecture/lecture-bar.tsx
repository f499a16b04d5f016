import BackIcon from '@mui/icons-material/ArrowBack';
import ForwardIcon from '@mui/icons-material/ArrowForward';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';

export interface LectureBarProps {
  /** Number of the slide, counted from 0. */
  at: number;
  /** Number of the last slide. */
  last: number;
  /** Called with the number of the slide to show. */
  onTurn: (at: number) => void;
  onClose: () => void;
}

/** Turns the slides of the lecture, and ends it. */
export function LectureBar({ at, last, onTurn, onClose }: LectureBarProps) {
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 2, py: 1 }}>
      <IconButton
        aria-label="Previous slide"
        aria-disabled={at === 0}
        onClick={() => onTurn(Math.max(0, at - 1))}
        sx={FAINT}
      >
        <BackIcon />
      </IconButton>
      <Typography role="status" aria-label="Slide">
        {at + 1} of {last + 1}
      </Typography>
      <IconButton
        autoFocus
        aria-label="Next slide"
        aria-disabled={at === last}
        onClick={() => onTurn(Math.min(last, at + 1))}
        sx={FAINT}
      >
        <ForwardIcon />
      </IconButton>
      <Typography variant="body2" color="textSecondary" sx={{ display: { xs: 'none', sm: 'block' } }}>
        Arrow keys turn the slides, Esc ends the lecture.
      </Typography>
      <Button onClick={onClose} sx={{ ml: 'auto' }}>
        End
      </Button>
    </Box>
  );
}

/** A disabled button would lose the keyboard focus, and with it the arrow keys. */
const FAINT = { '&[aria-disabled=true]': { opacity: 0.38 } };
