/** GET /api/networks: the networks that there are, in the order of the catalog. */
import { queryOptions, useQuery } from '@tanstack/react-query';
import { answerOf, client } from './client';
import type { components } from './types.gen';

export type NetworkSummary = components['schemas']['NetworkSummary'];

export const networksQuery = queryOptions({
  queryKey: ['networks'],
  queryFn: async ({ signal }) => (await answerOf(client.GET('/api/networks', { signal }))).networks,
  staleTime: Infinity,
});

/** All networks. */
export function useNetworks() {
  return useQuery(networksQuery);
}
