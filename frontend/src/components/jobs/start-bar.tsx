import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { failureOf } from '../../api/failure';
import { useEstimate, type JobRequest } from '../../api/jobs';
import { useRested } from '../../hooks/use-rested';
import { FailureAlert } from '../failure-alert';
import { useShowResult } from '../method-layout/show-result';
import { duration } from './job-words';

/** A button that starts a job. */
export interface StartAction {
  /** Its label. */
  label: string;
  /** Its request; undefined if something is missing or wrong. */
  request: JobRequest | undefined;
}

export interface StartBarProps {
  /** The buttons, the default one first. */
  starts: readonly StartAction[];
  /** Called with the request of the button that was clicked. */
  onStart: (request: JobRequest) => void;
  /** Another action below them. @default none */
  below?: ReactNode;
}

/** The buttons that start a job, each with its estimated duration. They stay visible at the end of the form. */
export function StartBar({ starts, onStart, below }: StartBarProps) {
  return (
    <Box
      sx={{
        position: 'sticky',
        // Covers the padding of the column.
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
      {below !== undefined && <Box sx={{ gridColumn: '1 / -1' }}>{below}</Box>}
    </Box>
  );
}

interface StartButtonProps {
  start: StartAction;
  /** Whether it is the default button, which also shows why the server would refuse the job. */
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
