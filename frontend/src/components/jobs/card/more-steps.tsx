import Button from '@mui/material/Button';
import type { Job } from '../../../api/jobs';

export interface MoreStepsProps {
  /** A job that is over. */
  job: Job;
  /** Number of steps that are added if it is done. */
  moreSteps: number;
  /** Called with the job to continue it. */
  onResume: (job: Job) => void;
}

/** A button that continues a job: with more steps if it is done, otherwise to its end. */
export function MoreSteps({ job, moreSteps, onResume }: MoreStepsProps) {
  return (
    <Button size="small" onClick={() => onResume(job)}>
      {job.state === 'done' ? `${moreSteps} more steps` : 'Resume'}
    </Button>
  );
}
