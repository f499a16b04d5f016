/** GET, POST, DELETE /api/networks/<id>/weights: the state of a network's weights, and their download. */
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, client } from './client';
import { networksQuery } from './networks';

const WHILE_FETCHING_MS = 700;
const ADDRESS = '/api/networks/{network_id}/weights';

const of = (networkId: string) => ({ params: { path: { network_id: networkId } } });

const weightsQuery = (networkId: string) =>
  queryOptions({
    queryKey: ['weights', networkId],
    queryFn: async ({ signal, client: queries }) => {
      const wasFetching = queries.getQueryData(weightsQuery(networkId).queryKey)?.state === 'fetching';
      const status = await answerOf(client.GET(ADDRESS, { ...of(networkId), signal }));
      // What failed for want of these weights is asked again.
      if (status.state === 'present' && wasFetching)
        void queries.refetchQueries({ type: 'active', predicate: ({ state }) => state.status === 'error' });
      if (status.state === 'present') void queries.invalidateQueries({ queryKey: networksQuery.queryKey });
      return status;
    },
    refetchInterval: ({ state }) => (state.data?.state === 'fetching' ? WHILE_FETCHING_MS : false),
  });

/** The state of the weights of a network, requested repeatedly while they are downloaded. */
export function useWeights(networkId: string) {
  return useQuery(weightsQuery(networkId));
}

/** Start ('POST') or cancel ('DELETE') the download of the weights of a network. */
export function useFetchWeights(networkId: string) {
  const queries = useQueryClient();
  return useMutation({
    networkMode: 'always',
    mutationFn: (method: 'POST' | 'DELETE') =>
      answerOf(
        method === 'POST' ? client.POST(ADDRESS, of(networkId)) : client.DELETE(ADDRESS, of(networkId)),
      ),
    onSuccess: (status) => queries.setQueryData(weightsQuery(networkId).queryKey, status),
  });
}
