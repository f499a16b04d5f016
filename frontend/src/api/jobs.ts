/** /api/jobs: work that takes long. Begin it, list it, end it; its events are followed by hooks/use-live-job.ts. */
import { keepPreviousData, queryOptions, skipToken, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answerOf, client } from './client';
import type { components } from './types.gen';

type Schemas = components['schemas'];

export type Job = Schemas['Job'];
export type Objective = Schemas['Objective'];
export type JobRequest = Schemas['JobRequest'];
export type VisualizationRequest = Extract<JobRequest, { method: 'feature_visualization' }>;
export type DreamRequest = Extract<JobRequest, { method: 'deepdream' }>;
export type Method = JobRequest['method'];

/** Whether nothing more comes. */
export const isOver = ({ state }: Job) => state !== 'queued' && state !== 'running';

/** What the settings of every method have. */
export interface JobSettings {
  objectives: Objective[];
  steps: number;
  /** Whether all objectives are one image. */
  mix?: boolean;
  [name: string]: unknown;
}

/** The settings of a job; the server gives back what it was sent, with the usual ones filled in. */
export const settingsOf = (job: Job) => job.settings as JobSettings;

/** The request that the job answers; steps: with so many. The server has checked it once, so it is a request. */
export function requestOf(job: Job, steps = settingsOf(job).steps): JobRequest {
  const { method, network, image } = job;
  return {
    method,
    network,
    ...(image !== null && { image }),
    settings: { ...job.settings, steps },
  } as JobRequest;
}

/** The client takes a field that is always null for one that is only read, and forbids to send it. */
const sent = (body: JobRequest) => body as never;

/** Begin a job, or go on with one. */
export const startJob = (body: JobRequest): Promise<Job> =>
  answerOf(client.POST('/api/jobs', { body: sent(body) }));

/** End a job after its present step; what there is stays. */
export const cancelJob = (id: string): Promise<Job> =>
  answerOf(client.DELETE('/api/jobs/{job_id}', { params: { path: { job_id: id } } }));

const estimateQuery = (body: JobRequest | undefined) =>
  queryOptions({
    queryKey: ['estimate', body],
    queryFn:
      body === undefined
        ? skipToken
        : ({ signal }) => answerOf(client.POST('/api/estimates', { body: sent(body), signal })),
    retry: false,
    placeholderData: keepPreviousData,
  });

/** How long a job would take, and whether it may begin at all. */
export function useEstimate(body: JobRequest | undefined) {
  return useQuery(estimateQuery(body));
}

const jobQuery = (id: string | null) =>
  queryOptions({
    queryKey: ['jobs', 'one', id],
    queryFn:
      id === null
        ? skipToken
        : ({ signal }) =>
            answerOf(client.GET('/api/jobs/{job_id}', { params: { path: { job_id: id } }, signal })),
  });

/** One job; nothing is asked while the id is null. */
export function useJob(id: string | null) {
  return useQuery(jobQuery(id));
}

/** How well each image of a job that is over did before each step; nothing is asked while the id is undefined. */
export function useCurve(id: string | undefined) {
  return useQuery({
    queryKey: ['curve', id],
    queryFn:
      id === undefined
        ? skipToken
        : async ({ signal }) => {
            const path = { job_id: id };
            return (await answerOf(client.GET('/api/jobs/{job_id}/curve', { params: { path }, signal })))
              .values;
          },
  });
}

/** Which jobs are listed; what is undefined does not matter. */
export interface JobFilter {
  method: Method;
  network: string | undefined;
  layer?: string | undefined;
  /** Id of a photograph. */
  image?: string | undefined;
}

const PAGE = 24;
const LOOK_AGAIN_MS = 3_000;

async function list(
  { method, network, layer, image }: JobFilter,
  before: string | null,
  signal: AbortSignal,
) {
  const query = {
    limit: PAGE,
    method,
    network: network ?? null,
    layer: layer ?? null,
    image: image ?? null,
    before,
  };
  return answerOf(client.GET('/api/jobs', { params: { query }, signal }));
}

/** The newest jobs, asked for again while one of them is not over. */
export function useNewestJobs(filter: JobFilter) {
  return useQuery({
    queryKey: ['jobs', 'newest', filter],
    enabled: filter.network !== undefined,
    queryFn: async ({ signal }) => (await list(filter, null, signal)).jobs,
    refetchInterval: ({ state }) =>
      state.data?.some((job) => !isOver(job)) === true ? LOOK_AGAIN_MS : false,
  });
}

/** All jobs that were ever begun, newest first, page by page. */
export function useJobs(filter: JobFilter) {
  return useInfiniteQuery({
    queryKey: ['jobs', 'all', filter],
    enabled: filter.network !== undefined,
    queryFn: ({ signal, pageParam }) => list(filter, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
}
