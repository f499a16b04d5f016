import Box from '@mui/material/Box';
import type { KeyboardEvent } from 'react';
import { failureOf } from '../../../api/failure';
import { isOver, useJob, type Job, type Method } from '../../../api/jobs';
import { FailureAlert } from '../../failure-alert';
import type { Option } from '../../options/option';
import { TallDialog } from '../../tall-dialog';
import type { Reuse } from '../reuse';
import { JobSkeleton } from '../card/job-skeleton';
import { titleOf } from '../job-words';
import type { LargeImage } from '../large-image';
import { ViewedJob } from './viewed-job';

export interface JobViewerProps extends Reuse {
  /** Id of the job that is shown. */
  id: string;
  /** The method whose tab this is. */
  method: Method;
  /** Names of the classes, by index. */
  classNames: readonly string[];
  /** All parameters, for the table of settings. */
  options: readonly Option[];
  Large: LargeImage;
  /** Place of the image that is shown. */
  at: number;
  /** Called with the place of the image that shall be shown instead. */
  onWalk: (at: number) => void;
  onGoOn: (job: Job) => void;
  onClose: () => void;
}

/** All there is about one job, in a dialog with an address of its own. Arrow keys walk through its images. */
export function JobViewer(props: JobViewerProps) {
  const { id, method, classNames, at, onWalk, onGoOn, onClose, onUse, onMix } = props;
  const query = useJob(id);
  const job = query.data?.method === method ? query.data : undefined;
  const count = job?.pictures.length ?? 0;
  const onKeyDown = (event: KeyboardEvent) => {
    // The arrow keys of a slider are its own.
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
      title={job === undefined ? 'Result' : titleOf(job, classNames)}
      onClose={onClose}
      onKeyDown={onKeyDown}
    >
      <Box sx={{ overflowY: 'auto', p: 2 }}>
        {query.error !== null && <FailureAlert failure={failureOf(query.error)} />}
        {query.data !== undefined && job === undefined && <FailureAlert failure={ANOTHER} />}
        {query.isPending && <JobSkeleton />}
        {job !== undefined && (
          <ViewedJob
            // A job that is taken up again is followed anew.
            key={`${job.created} ${String(isOver(job))}`}
            job={job}
            at={at < count ? at : 0}
            classNames={classNames}
            options={props.options}
            Large={props.Large}
            onWalk={onWalk}
            onGoOn={thenClose(onGoOn)}
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
  message: 'This job was made with another method.',
  hint: 'Open it on the tab of that method.',
  field: null,
};
