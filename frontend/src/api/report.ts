/** GET /api/networks/<id>/report: what can be done with each layer of a network, and why not. */
import { queryOptions, useQuery } from '@tanstack/react-query';
import { answerOf, client } from './client';
import type { components } from './types.gen';

export type NetworkReport = components['schemas']['NetworkReport'];
export type ReportedLayer = components['schemas']['ReportedLayer'];
export type Verdict = components['schemas']['Verdict'];

const reportQuery = (network: string) =>
  queryOptions({
    queryKey: ['report', network],
    queryFn: ({ signal }) =>
      answerOf(
        client.GET('/api/networks/{network_id}/report', {
          params: { path: { network_id: network } },
          signal,
        }),
      ),
    staleTime: Infinity,
  });

/** The report of a network. */
export function useReport(network: string) {
  return useQuery(reportQuery(network));
}
