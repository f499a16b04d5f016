/** GET /api/health: whether the server responds and can compute. */
import { queryOptions, useQuery } from '@tanstack/react-query';
import { answerOf, client } from './client';
import type { components } from './types.gen';

export type Health = components['schemas']['Health'];

const WHILE_READY_MS = 20_000;
const WHILE_NOT_READY_MS = 1_500;

const healthQuery = queryOptions({
  queryKey: ['health'],
  queryFn: ({ signal }) => answerOf(client.GET('/api/health', { signal })),
  // The interval repeats the request, so that a failure is shown immediately.
  retry: false,
  refetchInterval: ({ state }) =>
    state.status === 'success' && state.data?.engine.state === 'ready' ? WHILE_READY_MS : WHILE_NOT_READY_MS,
});

/** Health of the server, requested often until it is ready and rarely afterwards. */
export function useHealth() {
  return useQuery(healthQuery);
}

/** Whether requests need the token of the server, as far as it has told. */
export function useAsksForToken(): boolean {
  return useQuery({ ...healthQuery, refetchInterval: false }).data?.asks_for_token ?? false;
}
