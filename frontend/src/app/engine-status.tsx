import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { Health } from '../api/health';
import { useHealth } from '../api/health';

/** A quiet line at the lower edge while the server cannot compute. It says what is, and goes by itself. */
export function EngineStatus() {
  const { data, isError } = useHealth();
  const sentence = isError
    ? 'The server does not answer. This page goes on by itself when it does.'
    : sentenceOf(data);
  return (
    <Paper
      role="status"
      variant="outlined"
      sx={{
        position: 'fixed',
        bottom: 'calc(16px + var(--tray-height))',
        left: 16,
        zIndex: 'snackbar',
        maxWidth: 'calc(100vw - 32px)',
        px: 2,
        py: 1,
        visibility: sentence === '' ? 'hidden' : 'visible',
      }}
    >
      <Typography variant="body2">{sentence}</Typography>
    </Paper>
  );
}

function sentenceOf(health: Health | undefined): string {
  switch (health?.engine.state) {
    case 'starting':
      return 'The worker is starting… Questions are answered as soon as it is ready.';
    case 'unavailable':
      return 'No worker can compute right now. Questions go on by themselves when one returns.';
    case 'ready':
    case undefined:
      return '';
  }
}
