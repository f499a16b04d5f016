import Portal from '@mui/material/Portal';
import Snackbar from '@mui/material/Snackbar';
import { useLocation } from 'react-router';
import { cancelJob, isOver, type Job } from '../../../api/jobs';
import { useAttempt } from '../../../hooks/use-attempt';
import { DoorMenu, type Door } from '../../doors/door-menu';
import { FailureAlert } from '../../failure-alert';
import { CopyDialog } from '../../share/copy-dialog';
import { asLink } from '../../share/request-code';
import { useCopy } from '../../share/use-copy';
import type { JobActions } from './job-actions';
import { jobLink } from './job-link';
import { useImageOfJob } from './use-image-of-job';

export interface JobDoorsProps {
  job: Job;
  /** What it is, such as "stem: channel 3". */
  about: string;
  /** Index of the image that is meant. @default 0 */
  at?: number;
  /** What the tab of its method can do with it. @default what every page can do */
  actions?: JobActions | undefined;
  /** Called to remove it from the page, once it is over. @default it stays */
  onRemove?: (() => void) | undefined;
  /** Whether the Tab key stops here. @default true */
  isTabStop?: boolean;
}

/** Where a job leads: its details, its settings, its image as a photograph, a link; how it goes on or ends. */
export function JobDoors({ job, about, at = 0, actions, onRemove, isTabStop = true }: JobDoorsProps) {
  const { pathname, search } = useLocation();
  const { state, copy, reset } = useCopy();
  const { failure, dismiss, attempt } = useAttempt();
  const image = useImageOfJob(job, at);
  const open = jobLink(search, job, at);
  const isOpen = pathname === open.pathname && new URLSearchParams(search).get('job') === job.id;
  const chosen = { network: job.network, job: job.id, ...(at > 0 && { picture: String(at) }) };
  const link = asLink(chosen, window.location.origin, open.pathname);
  const doors: Door[] = [
    ...(isOpen ? [] : [{ label: 'Open its details', to: open }]),
    ...(actions === undefined ? [] : reuse(actions, job)),
    ...(job.pictures[at] === undefined || !isOver(job)
      ? []
      : [{ label: 'Predict its image', act: () => void image.predict() }]),
    ...(job.pictures[at] === undefined || !isOver(job) || job.image === null
      ? []
      : [{ label: 'Compare it with its photograph', act: () => void image.compare() }]),
    { label: 'Copy its link', act: () => void copy(link) },
    ...(isOver(job) ? [] : [{ label: 'Cancel it', act: () => void attempt(() => cancelJob(job.id)) }]),
    ...(onRemove === undefined || !isOver(job) ? [] : [{ label: 'Remove it from the page', act: onRemove }]),
  ];
  const shown = failure ?? image.failure;
  return (
    <>
      <DoorMenu about={about} doors={doors} isTabStop={isTabStop} />
      {/* Not inside a tile, whose menu is invisible until it is pointed at. */}
      <Portal>
        <Snackbar open={state === 'copied'} message="Link copied." />
        <Snackbar open={shown !== undefined}>
          <div>
            {shown !== undefined && (
              <FailureAlert
                failure={shown}
                onClose={() => {
                  dismiss();
                  image.dismiss();
                }}
              />
            )}
          </div>
        </Snackbar>
      </Portal>
      {state === 'refused' && <CopyDialog title="Link" text={link} onClose={reset} />}
    </>
  );
}

/** What needs the form of its tab. */
function reuse({ onUse, onMix, onResume, moreSteps }: JobActions, job: Job): Door[] {
  if (!isOver(job)) return [];
  return [
    { label: 'Use its settings', act: () => onUse(job) },
    ...(onMix === undefined ? [] : [{ label: 'Add it to the mix', act: () => onMix(job) }]),
    {
      label: job.state === 'done' ? `Continue with ${moreSteps} more steps` : 'Resume it',
      act: () => onResume(job),
    },
  ];
}
