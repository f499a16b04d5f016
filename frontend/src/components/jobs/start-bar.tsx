import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { failureOf } from '../../api/failure';
import { useEstimate, type JobRequest } from '../../api/jobs';
import { useRested } from '../../hooks/use-rested';
import { FailureAlert } from '../failure-alert';
import { useShowResult } from '../method-layout/show-result';
import { duration } from './job-words';

export interface Start {
  /** Label of the button. */
  label: string;
  /** What it asks of the server; undefined where something is missing or wrong. */
  request: JobRequest | undefined;
}

export interface StartBarProps {
  /** The ways to begin, the usual one first. */
  starts: readonly Start[];
  /** Called with the request of the button that was pressed. */
  onStart: (request: JobRequest) => void;
}

/** The buttons that begin a job, each above the time it would take. They stay in view at the end of the form. */
export function StartBar({ starts, onStart }: StartBarProps) {
  return (
    <Box
      sx={{
        position: 'sticky',
        // Over the padding of the column in which it stands.
        bottom: -16,
        mx: -2,
        mb: -2,
        p: 2,
        pt: 1,
        zIndex: 1,
        bgcolor: 'background.paper',
        borderTop: '1px solid',
        borderColor: 'divider',
        display: 'grid',
        gap: 1,
        gridTemplateColumns: `repeat(${starts.length}, 1fr)`,
      }}
    >
      {starts.map((start, at) => (
        <StartButton key={at} start={start} isFirst={at === 0} onStart={onStart} />
      ))}
    </Box>
  );
}

interface StartButtonProps {
  start: Start;
  /** Whether it is the usual way to begin, which also says why the server would refuse. */
  isFirst: boolean;
  onStart: (request: JobRequest) => void;
}

function StartButton({ start: { label, request }, isFirst, onStart }: StartButtonProps) {
  const estimate = useEstimate(useRested(request));
  const showResult = useShowResult();
  const seconds = request === undefined ? undefined : estimate.data?.seconds;
  return (
    <>
      <div>
        <Button
          fullWidth
          variant={isFirst ? 'contained' : 'outlined'}
          disabled={request === undefined}
          onClick={() => {
            if (request === undefined) return;
            onStart(request);
            showResult();
          }}
        >
          {label}
        </Button>
        <Typography
          variant="body2"
          color="textSecondary"
          aria-live="polite"
          sx={{ minHeight: 20, textAlign: 'center' }}
        >
          {typeof seconds === 'number' ? `about ${duration(seconds)}` : ''}
        </Typography>
      </div>
      {isFirst && request !== undefined && estimate.error !== null && (
        <Box sx={{ gridColumn: '1 / -1', gridRow: 1 }}>
          <FailureAlert failure={failureOf(estimate.error)} />
        </Box>
      )}
    </>
  );
}
