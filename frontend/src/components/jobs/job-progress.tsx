import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useEffect, useEffectEvent, type ReactNode } from 'react';
import type { Job } from '../../api/jobs';
import { useLiveJob } from '../../hooks/use-live-job';

export interface JobProgressProps {
  /** A job that is not over. */
  job: Job;
  /** What is made, for screen readers. */
  label: string;
  /** How far it is, in words. */
  words: (job: Job) => string;
  /** Called when it is done. @default nothing happens */
  onDone?: () => void;
  onCancel: () => void;
  /** Shows the addresses of its latest images above the bar. @default nothing */
  children?: (images: readonly string[]) => ReactNode;
}

/** How far a job is, as a bar and in words, and a button that cancels it. */
export function JobProgress({ job: first, label, words, onDone, onCancel, children }: JobProgressProps) {
  const { job, images } = useLiveJob(first, true);
  const tell = useEffectEvent(() => onDone?.());
  const isDone = job.state === 'done';
  useEffect(() => {
    if (isDone) tell();
  }, [isDone]);
  return (
    <Stack spacing={1} sx={{ width: '100%' }}>
      {children?.(images)}
      <LinearProgress
        aria-label={label}
        variant={job.state === 'queued' ? 'indeterminate' : 'determinate'}
        value={(100 * job.step) / job.of}
      />
      <Typography role="status" variant="body2" color="textSecondary">
        {words(job)}
      </Typography>
      <Button onClick={onCancel} sx={{ alignSelf: 'start' }}>
        Cancel
      </Button>
    </Stack>
  );
}
