/** The jobs that stand on a tab: those begun here, those still open, and the newest one; and what is done with them. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { failureOf, type Failure } from '../../api/failure';
import { useNewestJobs } from '../../api/job-lists';
import { LIMITS } from '../../api/limits.gen';
import {
  cancelJob,
  isOver,
  requestOf,
  settingsOf,
  startJob,
  type Job,
  type JobRequest,
  type Method,
} from '../../api/jobs';

/** How many jobs are listened to at once: a browser has few connections to one server, and the page needs some. */
const MOST_FOLLOWED = 3;
/** Where the results begin, so that a new one can be brought into view. */
export const RESULTS_ID = 'results';
/** As many steps as are usual go on from the end. */
export const MORE_STEPS: Record<string, number> = {
  feature_visualization: LIMITS.VisualizationSettings.steps.default,
  deepdream: LIMITS.DreamSettings.steps.default,
  storyboard: LIMITS.StoryboardSettings.steps.default,
};

export interface JobList {
  /** Newest first; undefined while it is not known whether there are any. */
  jobs: Job[] | undefined;
  /** Ids of those that are listened to. */
  followed: ReadonlySet<string>;
  /** Why something could not be done. */
  failure: Failure | undefined;
  forgetFailure: () => void;
  start: (request: JobRequest) => Promise<void>;
  cancel: (job: Job) => Promise<void>;
  /** The same with more steps, or, where it is not done, on to its end. */
  goOn: (job: Job) => Promise<void>;
  /** Take one that is over off the page. */
  remove: (job: Job) => void;
}

interface Held {
  network: string | undefined;
  jobs: Job[];
  /** Whether the list of the server has been looked at. */
  isFilled: boolean;
}

export function useJobList(method: Method, network: string | undefined): JobList {
  const queries = useQueryClient();
  const query = useNewestJobs({ method, network });
  const [held, setHeld] = useState<Held>({ network, jobs: [], isFilled: false });
  const [failure, setFailure] = useState<Failure>();
  if (held.network !== network) setHeld({ network, jobs: [], isFilled: false });
  const next = fill(held, query.data);
  if (next !== held) setHeld(next);
  const attempt = async (work: () => Promise<Job>) => {
    setFailure(undefined);
    try {
      const job = await work();
      setHeld((now) => ({ ...now, jobs: [job, ...now.jobs.filter(({ id }) => id !== job.id)] }));
      document.getElementById(RESULTS_ID)?.scrollIntoView();
      await queries.invalidateQueries({ queryKey: ['jobs'] });
    } catch (error) {
      setFailure(failureOf(error as Error));
    }
  };
  const jobs = next.jobs.map((job) => newerOf(job, query.data));
  const open = jobs.filter((job) => !isOver(job)).reverse();
  return {
    jobs: next.isFilled || next.jobs.length > 0 || query.isError ? jobs : undefined,
    followed: new Set(open.slice(0, MOST_FOLLOWED).map(({ id }) => id)),
    failure: failure ?? (query.error === null ? undefined : failureOf(query.error)),
    forgetFailure: () => setFailure(undefined),
    start: (request) => attempt(() => startJob(request)),
    cancel: ({ id }) => attempt(() => cancelJob(id)),
    goOn: (job) =>
      attempt(() =>
        startJob(
          requestOf(job, settingsOf(job).steps + (job.state === 'done' ? (MORE_STEPS[job.method] ?? 0) : 0)),
        ),
      ),
    remove: ({ id }) => setHeld((now) => ({ ...now, jobs: now.jobs.filter((job) => job.id !== id) })),
  };
}

/** Put what is still open onto the jobList, and the newest result onto an empty one. */
function fill(held: Held, listed: Job[] | undefined): Held {
  if (listed === undefined) return held;
  const newest =
    held.isFilled || held.jobs.length > 0 ? undefined : listed.find((job) => job.preview !== null);
  const isNew = ({ id }: Job) => !held.jobs.some((job) => job.id === id);
  const found = listed.filter((job) => (!isOver(job) || job === newest) && isNew(job));
  if (found.length === 0 && held.isFilled) return held;
  return { ...held, jobs: [...found, ...held.jobs], isFilled: true };
}

/** What is known last about a job; a list that was asked before the job was taken up again is older. */
function newerOf(job: Job, listed: Job[] | undefined): Job {
  const known = listed?.find(({ id }) => id === job.id);
  return known !== undefined && known.created >= job.created && !(isOver(job) && !isOver(known))
    ? known
    : job;
}
