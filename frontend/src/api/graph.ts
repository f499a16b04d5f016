/** GET /api/networks/<id>/graph: the layers of a network, what feeds what, and the modules that layers form. */
import { queryOptions, skipToken, useQuery } from '@tanstack/react-query';
import { answerOf, client } from './client';
import type { components } from './types.gen';

export type NetworkGraph = components['schemas']['NetworkGraph'];
export type GraphLayer = components['schemas']['GraphLayer'];
export type GraphModule = components['schemas']['GraphModule'];
export type LayerKind = GraphLayer['kind'];

/** The graph of a network never changes while the page is open. */
const graphQuery = (network: string | undefined) =>
  queryOptions({
    queryKey: ['graph', network],
    queryFn:
      network === undefined
        ? skipToken
        : ({ signal }) =>
            answerOf(
              client.GET('/api/networks/{network_id}/graph', {
                params: { path: { network_id: network } },
                signal,
              }),
            ),
    staleTime: Infinity,
  });

/** The graph of a network; nothing is asked while the id is undefined. */
export function useGraph(network: string | undefined) {
  return useQuery(graphQuery(network));
}
