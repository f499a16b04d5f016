import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useId, useState, type KeyboardEvent } from 'react';
import { STOPS } from './stops';
import { useMark } from './use-mark';
import { useReturnedFocus } from './use-returned-focus';

export interface TourProps {
  /** Called when it is over or skipped. */
  onEnd: () => void;
}

const LAST = STOPS.length - 1;

/** A tour of Home: it marks one part after the other and says what it is. The page stays usable beside it. */
export function Tour({ onEnd }: TourProps) {
  const [at, setAt] = useState(0);
  const [titleId, textId] = [useId(), useId()];
  const stop = STOPS[at];
  useMark(stop?.target);
  useReturnedFocus();
  const onKeyDown = (event: KeyboardEvent) => {
    const turn = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (event.key === 'Escape') onEnd();
    if (turn !== undefined) setAt(Math.min(LAST, Math.max(0, at + turn)));
  };
  if (stop === undefined) return null;
  return (
    <Paper
      role="dialog"
      aria-modal={false}
      aria-labelledby={titleId}
      aria-describedby={textId}
      elevation={8}
      onKeyDown={onKeyDown}
      sx={{
        position: 'fixed',
        zIndex: 'snackbar',
        bottom: 'calc(16px + var(--tray-height))',
        right: { xs: 8, sm: 24 },
        left: { xs: 8, sm: 'auto' },
        width: { sm: 400 },
        p: 2,
        border: '1px solid',
        borderColor: 'primary.main',
      }}
    >
      <Typography id={titleId} variant="h2">
        {stop.title}
      </Typography>
      {/* High enough for the longest text, so that the buttons stay in their place. */}
      <Typography id={textId} aria-live="polite" sx={{ minHeight: { xs: 136, sm: 114 }, mt: 0.5 }}>
        {stop.text}
      </Typography>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mt: 1 }}>
        <Button onClick={onEnd}>{at === LAST ? 'Close' : 'Skip the tour'}</Button>
        <Typography variant="body2" color="textSecondary" sx={{ ml: 'auto' }}>
          {at + 1} of {STOPS.length}
        </Typography>
        <Button
          // A disabled button would lose the keyboard focus, and with it the arrow keys.
          aria-disabled={at === 0}
          onClick={() => setAt(Math.max(0, at - 1))}
          sx={{ '&[aria-disabled=true]': { opacity: 0.38 } }}
        >
          Back
        </Button>
        <Button variant="contained" autoFocus onClick={() => (at === LAST ? onEnd() : setAt(at + 1))}>
          {at === LAST ? 'Done' : 'Next'}
        </Button>
      </Box>
    </Paper>
  );
}
