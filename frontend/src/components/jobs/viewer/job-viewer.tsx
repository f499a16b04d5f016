import Box from '@mui/material/Box';
import type { KeyboardEvent } from 'react';
import { failureOf } from '../../../api/failure';
import { isOver, useJob, type Job } from '../../../api/jobs';
import { FailureAlert } from '../../failure-alert';
import { TallDialog } from '../../tall-dialog';
import type { Reuse } from '../reuse';
import { JobSkeleton } from '../card/job-skeleton';
import { titleOf, type JobMethod } from '../job-method';
import { ViewedJob } from './viewed-job';

export interface JobViewerProps extends Reuse {
  /** Id of the job that is shown. */
  id: string;
  /** The method of the tab. */
  method: JobMethod;
  /** Names of the classes, by index. */
  classNames: readonly string[];
  /** Index of the image that is shown. */
  at: number;
  /** Called with the index of the image to show instead. */
  onWalk: (at: number) => void;
  /** Called with the job to continue it. */
  onResume: (job: Job) => void;
  onClose: () => void;
}

/** A dialog with the results and settings of one job. It has its own address; arrow keys show the other images. */
export function JobViewer(props: JobViewerProps) {
  const { id, method, classNames, at, onWalk, onResume, onClose, onUse, onMix } = props;
  const query = useJob(id);
  const job = query.data?.method === method.name ? query.data : undefined;
  const count = job?.pictures.length ?? 0;
  const onKeyDown = (event: KeyboardEvent) => {
    // Arrow keys move a slider that has the focus.
    if (event.target instanceof HTMLElement && event.target.matches('input')) return;
    if (event.key === 'ArrowRight' && count > 1) onWalk((at + 1) % count);
    if (event.key === 'ArrowLeft' && count > 1) onWalk((at - 1 + count) % count);
  };
  const thenClose = (act: (job: Job) => void) => (shown: Job) => {
    onClose();
    act(shown);
  };
  return (
    <TallDialog
      title={job === undefined ? 'Result' : titleOf(method, job, classNames)}
      onClose={onClose}
      onKeyDown={onKeyDown}
    >
      <Box sx={{ overflowY: 'auto', p: 2 }}>
        {query.error !== null && <FailureAlert failure={failureOf(query.error)} />}
        {query.data !== undefined && job === undefined && <FailureAlert failure={ANOTHER} />}
        {query.isPending && <JobSkeleton />}
        {job !== undefined && (
          <ViewedJob
            // A job that is resumed is followed again.
            key={`${job.created} ${String(isOver(job))}`}
            method={method}
            job={job}
            at={at < count ? at : 0}
            classNames={classNames}
            onWalk={onWalk}
            onResume={thenClose(onResume)}
            onUse={thenClose(onUse)}
            {...(onMix && { onMix: thenClose(onMix) })}
          />
        )}
      </Box>
    </TallDialog>
  );
}

const ANOTHER = {
  code: 'another_method',
  message: 'This job belongs to another method.',
  hint: 'Open it on the tab of that method.',
  field: null,
};
