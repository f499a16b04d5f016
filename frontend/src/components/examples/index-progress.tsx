import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useEffect, useEffectEvent } from 'react';
import type { Job } from '../../api/jobs';
import { useLiveJob } from '../../hooks/use-live-job';
import { duration, PREPARING } from '../jobs/job-words';
import { formatCount, formatValue } from '../numbers';

export interface IndexProgressProps {
  /** An index that is being made. */
  job: Job;
  /** Called when it is done. */
  onDone: () => void;
  onCancel: () => void;
}

/** How far an index is: photographs, photographs per second, time left. */
export function IndexProgress({ job: first, onDone, onCancel }: IndexProgressProps) {
  const { job } = useLiveJob(first, true);
  const tell = useEffectEvent(onDone);
  const isDone = job.state === 'done';
  useEffect(() => {
    if (isDone) tell();
  }, [isDone]);
  return (
    <Stack spacing={1} sx={{ width: '100%' }}>
      <LinearProgress
        aria-label="Index"
        variant={job.state === 'queued' ? 'indeterminate' : 'determinate'}
        value={(100 * job.step) / job.of}
      />
      <Typography role="status" variant="body2" color="textSecondary">
        {progressText(job)}
      </Typography>
      <Button onClick={onCancel} sx={{ alignSelf: 'start' }}>
        Cancel
      </Button>
    </Stack>
  );
}

/** What is said of an index that is being made. */
export function progressText({ state, preparing, step, of, seconds_left: left }: Job): string {
  if (state === 'queued') return 'Waiting until no other job needs the worker';
  if (preparing) return PREPARING;
  const seen = `${formatCount(step)} of ${formatCount(of)} photographs`;
  if (left === null || left <= 0) return seen;
  return `${seen}, ${formatValue((of - step) / left)} per second, ${duration(left)} left`;
}
