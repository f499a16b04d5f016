import Button from '@mui/material/Button';
import type { Job } from '../../../api/jobs';
import { MORE_STEPS } from '../use-job-list';

export interface MoreStepsProps {
  /** A job that is over. */
  job: Job;
  /** Called when it shall go on. */
  onGoOn: (job: Job) => void;
}

/** Goes on with a job: further where it is done, else to its end. */
export function MoreSteps({ job, onGoOn }: MoreStepsProps) {
  return (
    <Button size="small" onClick={() => onGoOn(job)}>
      {job.state === 'done' ? `${MORE_STEPS[job.method] ?? 0} more steps` : 'Go on'}
    </Button>
  );
}
