/** GET /api/jobs: the list of jobs, newest first. */
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answerOf, client } from './client';
import { isOver, type Method } from './jobs';

/** Which jobs are listed; undefined values do not filter. */
export interface JobFilter {
  method: Method;
  network: string | undefined;
  layer?: string | undefined;
  /** Id of a channel of the layer that is an objective. */
  channel?: number | undefined;
  /** Id of a photograph. */
  image?: string | undefined;
}

const PAGE = 24;
const REFETCH_MS = 3_000;

async function list(
  { method, network, layer, channel, image }: JobFilter,
  before: string | null,
  signal: AbortSignal,
) {
  const query = {
    limit: PAGE,
    method,
    network: network ?? null,
    layer: layer ?? null,
    channel: channel ?? null,
    image: image ?? null,
    before,
  };
  return answerOf(client.GET('/api/jobs', { params: { query }, signal }));
}

/** The newest jobs, requested repeatedly while one of them is not over. */
export function useNewestJobs(filter: JobFilter) {
  return useQuery({
    queryKey: ['jobs', 'newest', filter],
    enabled: filter.network !== undefined,
    queryFn: async ({ signal }) => (await list(filter, null, signal)).jobs,
    refetchInterval: ({ state }) => (state.data?.some((job) => !isOver(job)) === true ? REFETCH_MS : false),
  });
}

/** All jobs, newest first, page by page. */
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
