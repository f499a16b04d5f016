/** /api/jobs: work that takes long. Begin it, list it, end it; its events are followed by hooks/use-live-job.ts. */
import { queryOptions, skipToken, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answerOf, client } from './client';
import type { components } from './types.gen';

export type Job = components['schemas']['Job'];
export type JobRequest = components['schemas']['JobRequest'];
export type VisualizationSettings = JobRequest['settings'];
export type Objective = VisualizationSettings['objectives'][number];

/** Whether nothing more comes. */
export const isOver = ({ state }: Job) => state !== 'queued' && state !== 'running';

/** Begin a job, or go on with one. */
export const startJob = (body: JobRequest): Promise<Job> => answerOf(client.POST('/api/jobs', { body }));

/** End a job after its present step; what there is stays. */
export const cancelJob = (id: string): Promise<Job> =>
  answerOf(client.DELETE('/api/jobs/{job_id}', { params: { path: { job_id: id } } }));

const estimateQuery = (body: JobRequest | undefined) =>
  queryOptions({
    queryKey: ['estimate', body],
    queryFn:
      body === undefined
        ? skipToken
        : ({ signal }) => answerOf(client.POST('/api/estimates', { body, signal })),
    retry: false,
  });

/** How long a job would take, and whether it may begin at all. */
export function useEstimate(body: JobRequest | undefined) {
  return useQuery(estimateQuery(body));
}

const PAGE = 24;

/** What was ever made for a network, newest first; layer: only what is about it. */
export function useJobs(network: string | undefined, layer: string | undefined) {
  return useInfiniteQuery({
    queryKey: ['jobs', network, layer],
    enabled: network !== undefined,
    queryFn: ({ signal, pageParam }) =>
      answerOf(
        client.GET('/api/jobs', {
          params: {
            query: { limit: PAGE, network: network ?? null, layer: layer ?? null, before: pageParam },
          },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
}
