import Button from '@mui/material/Button';
import type { Job } from '../../../api/jobs';
import type { Reuse } from '../reuse';

export interface ReuseButtonsProps extends Reuse {
  /** The job whose settings are used. */
  job: Job;
}

/** Buttons that return the settings of a job to the form. */
export function ReuseButtons({ job, onUse, onMix }: ReuseButtonsProps) {
  return (
    <>
      <Button size="small" onClick={() => onUse(job)}>
        Use these settings
      </Button>
      {onMix !== undefined && (
        <Button size="small" onClick={() => onMix(job)}>
          Add to mix
        </Button>
      )}
    </>
  );
}
