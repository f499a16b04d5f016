/** GET /api/health: is the server there, and can it compute? */
import { queryOptions, useQuery } from '@tanstack/react-query';
import { answerOf, client } from './client';
import type { components } from './types.gen';

export type Health = components['schemas']['Health'];

const WHILE_READY_MS = 20_000;
const WHILE_NOT_READY_MS = 1_500;

const healthQuery = queryOptions({
  queryKey: ['health'],
  queryFn: ({ signal }) => answerOf(client.GET('/api/health', { signal })),
  // Asked again by the interval, so that a failure shows at once.
  retry: false,
  refetchInterval: ({ state }) =>
    state.status === 'success' && state.data?.engine.state === 'ready' ? WHILE_READY_MS : WHILE_NOT_READY_MS,
});

/** Health of the server, asked often until it is ready and seldom afterwards. */
export function useHealth() {
  return useQuery(healthQuery);
}
