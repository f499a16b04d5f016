/** /api/jobs: long computations. Start, read and cancel them; hooks/use-live-job.ts follows their events. */
import { keepPreviousData, queryOptions, skipToken, useQuery } from '@tanstack/react-query';
import { answerOf, client } from './client';
import type { components } from './types.gen';

type Schemas = components['schemas'];

export type Job = Schemas['Job'];
export type JobRequest = Schemas['JobRequest'];
export type VisualizationRequest = Extract<JobRequest, { method: 'feature_visualization' }>;
/** An objective of any kind; those of a photograph are some of them. */
export type Objective = VisualizationRequest['settings']['objectives'][number];
export type DreamRequest = Extract<JobRequest, { method: 'deepdream' }>;
export type StoryboardRequest = Extract<JobRequest, { method: 'storyboard' }>;
export type Method = JobRequest['method'];

/** Whether the job has ended. */
export const isOver = ({ state }: Job) => state !== 'queued' && state !== 'running';

/** What one image of a storyboard shows, as the server has chosen it. */
export interface Picture {
  layer: string;
  /** Filters, the most relevant first, and their weights. */
  channels: number[];
  weights: number[];
  /** Relevance of all its filters together. */
  relevance: number;
}

/** Settings that the page reads from jobs of any method. */
export interface JobSettings {
  /** Empty if the server chooses what the images show. */
  objectives: Objective[];
  /** What the server has chosen, in the order of the images. */
  pictures?: Picture[];
  steps: number;
  /** Whether all objectives are mixed into one image. */
  mix?: boolean;
  [name: string]: unknown;
}

/** The settings of a job: those of the request, completed with the defaults. */
export const settingsOf = (job: Job): JobSettings =>
  ({ objectives: [], ...job.settings }) as unknown as JobSettings;

/** The request of the job. steps: their number in the request. The server has validated it before. */
export function requestOf(job: Job, steps = settingsOf(job).steps): JobRequest {
  const { method, network, image } = job;
  const chosen = Object.entries(job.settings).filter(([name]) => name !== 'pictures');
  return {
    method,
    network,
    ...(image !== null && { image }),
    settings: { ...Object.fromEntries(chosen), steps },
  } as JobRequest;
}

/** openapi-fetch takes fields that are always null, such as the row of a channel, for fields that may not be sent. */
const sendable = (body: JobRequest) => body as never;

/** Start a job, or continue one. */
export const startJob = (body: JobRequest): Promise<Job> =>
  answerOf(client.POST('/api/jobs', { body: sendable(body) }));

/** Cancel a job after its present step; its results so far are kept. */
export const cancelJob = (id: string): Promise<Job> =>
  answerOf(client.DELETE('/api/jobs/{job_id}', { params: { path: { job_id: id } } }));

const estimateQuery = (body: JobRequest | undefined) =>
  queryOptions({
    queryKey: ['estimate', body],
    queryFn:
      body === undefined
        ? skipToken
        : ({ signal }) => answerOf(client.POST('/api/estimates', { body: sendable(body), signal })),
    retry: false,
    placeholderData: keepPreviousData,
  });

/** The estimated duration of a job, and whether it may start. */
export function useEstimate(body: JobRequest | undefined) {
  return useQuery(estimateQuery(body));
}

/** Where a job stands now. */
export const readJob = (id: string): Promise<Job> =>
  answerOf(client.GET('/api/jobs/{job_id}', { params: { path: { job_id: id } } }));

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

/** The objective of each image of a finished job before each step; nothing is asked while the id is undefined. */
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
