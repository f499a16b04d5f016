import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { Health } from '../api/health';
import { useHealth } from '../api/health';

/** A message at the lower edge of the window while the server cannot compute. */
export function EngineStatus() {
  const { data, isError } = useHealth();
  const sentence = isError
    ? 'The server does not respond. The page continues when it responds again.'
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
      return 'The worker is starting… Results appear as soon as it is ready.';
    case 'unavailable':
      return 'No worker is available. Requests continue when a worker returns.';
    case 'ready':
    case undefined:
      return '';
  }
}
