import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';

export interface StatusLineProps {
  /** What the result is about; cut off on narrow pages. */
  text: string;
  /** How the result was computed. @default nothing */
  detail?: string | undefined;
  /** Whether a result is being computed. */
  isBusy: boolean;
  /** Name of the progress bar. */
  busyLabel: string;
}

/** One line of status and a progress bar. Its height never changes. */
export function StatusLine({ text, detail, isBusy, busyLabel }: StatusLineProps) {
  return (
    <Box sx={{ height: 24 }}>
      <Box
        role="status"
        sx={{ display: 'flex', gap: 1, justifyContent: 'space-between', color: 'text.secondary' }}
      >
        <Typography variant="body2" noWrap title={text}>
          {text}
        </Typography>
        <Typography variant="body2" noWrap sx={{ flexShrink: 0 }}>
          {detail}
        </Typography>
      </Box>
      <Box sx={{ height: 4 }}>{isBusy && <LinearProgress aria-label={busyLabel} />}</Box>
    </Box>
  );
}
