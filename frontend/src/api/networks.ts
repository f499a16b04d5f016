/** GET /api/networks: the networks in the order of the catalog, and the files that cannot be used. */
import { queryOptions, useQuery } from '@tanstack/react-query';
import { answerOf, client } from './client';
import type { components } from './types.gen';

export type NetworkSummary = components['schemas']['NetworkSummary'];
export type RefusedFile = components['schemas']['RefusedFile'];

/** Files are added to models/user/ while the page is open, so the list is requested again when it is opened. */
const STALE_AFTER_MS = 5000;

export const networksQuery = queryOptions({
  queryKey: ['networks'],
  queryFn: ({ signal }) => answerOf(client.GET('/api/networks', { signal })),
  staleTime: STALE_AFTER_MS,
});

/** All networks. */
export function useNetworks() {
  return useQuery({ ...networksQuery, select: ({ networks }) => networks });
}

/** The files in models/user/ that cannot be used; empty while unknown. */
export function useRefusedFiles(): RefusedFile[] {
  return useQuery({ ...networksQuery, select: ({ refused_files }) => refused_files }).data ?? [];
}

/** Whether this server lets networks be added, changed and deleted; undefined while unknown. */
export function useNetworkRules() {
  return useQuery({ ...networksQuery, select: ({ uploads }) => uploads }).data;
}
