/** The jobs on a tab: those started here, those not over, and the newest one; and the actions for them. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { failureOf, type Failure } from '../../api/failure';
import { useNewestJobs } from '../../api/job-lists';
import {
  cancelJob,
  isOver,
  requestOf,
  settingsOf,
  startJob,
  type Job,
  type JobRequest,
} from '../../api/jobs';
import type { JobMethod } from './job-method';

/** Number of jobs followed at once, because a browser has few connections to one server. */
const MOST_FOLLOWED = 3;
/** Id of the element of the results, to scroll a new one into view. */
export const RESULTS_ID = 'results';

export interface JobList {
  /** Newest first; undefined while unknown. */
  jobs: Job[] | undefined;
  /** Ids of those whose events are followed. */
  followed: ReadonlySet<string>;
  /** Why the last action failed. */
  failure: Failure | undefined;
  dismissFailure: () => void;
  start: (request: JobRequest) => Promise<void>;
  cancel: (job: Job) => Promise<void>;
  /** Continue it: with more steps if it is done, otherwise to its end. */
  resume: (job: Job) => Promise<void>;
  /** Remove one that is over from the page. */
  remove: (job: Job) => void;
}

interface ListState {
  network: string | undefined;
  jobs: Job[];
  /** Whether the jobs of the server have been added. */
  isFilled: boolean;
}

/** network: id; undefined while unknown. */
export function useJobList(method: JobMethod, network: string | undefined): JobList {
  const queries = useQueryClient();
  const query = useNewestJobs({ method: method.name, network });
  const [state, setState] = useState<ListState>({ network, jobs: [], isFilled: false });
  const [failure, setFailure] = useState<Failure>();
  if (state.network !== network) setState({ network, jobs: [], isFilled: false });
  const next = fill(state, query.data);
  if (next !== state) setState(next);
  const attempt = async (act: () => Promise<Job>) => {
    setFailure(undefined);
    try {
      const job = await act();
      setState((now) => ({ ...now, jobs: [job, ...now.jobs.filter(({ id }) => id !== job.id)] }));
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
    dismissFailure: () => setFailure(undefined),
    start: (request) => attempt(() => startJob(request)),
    cancel: ({ id }) => attempt(() => cancelJob(id)),
    resume: (job) =>
      attempt(() =>
        startJob(requestOf(job, settingsOf(job).steps + (job.state === 'done' ? method.moreSteps : 0))),
      ),
    remove: ({ id }) => setState((now) => ({ ...now, jobs: now.jobs.filter((job) => job.id !== id) })),
  };
}

/** Add the jobs that are not over, and to an empty list the newest result. */
function fill(state: ListState, listed: Job[] | undefined): ListState {
  if (listed === undefined) return state;
  const newest =
    state.isFilled || state.jobs.length > 0 ? undefined : listed.find((job) => job.preview !== null);
  const isNew = ({ id }: Job) => !state.jobs.some((job) => job.id === id);
  const found = listed.filter((job) => (!isOver(job) || job === newest) && isNew(job));
  if (found.length === 0 && state.isFilled) return state;
  return { ...state, jobs: [...found, ...state.jobs], isFilled: true };
}

/** The newer of two states of a job; the list of the server may be older than a job that was resumed. */
function newerOf(job: Job, listed: Job[] | undefined): Job {
  const known = listed?.find(({ id }) => id === job.id);
  return known !== undefined && known.created >= job.created && !(isOver(job) && !isOver(known))
    ? known
    : job;
}
