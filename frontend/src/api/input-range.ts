/** GET, PUT, DELETE /api/networks/<id>/input-range: the values of black and white at the input of a network. */
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, client } from './client';
import type { components } from './types.gen';

export type KnownRange = components['schemas']['KnownRange'];
export type StatedRange = components['schemas']['StatedRange'];
export type TriedRange = components['schemas']['TriedRange'];

const ADDRESS = '/api/networks/{network_id}/input-range';

const of = (networkId: string) => ({ params: { path: { network_id: networkId } } });

const rangeQuery = (networkId: string) =>
  queryOptions({
    queryKey: ['input-range', networkId],
    queryFn: ({ signal }) => answerOf(client.GET(ADDRESS, { ...of(networkId), signal })),
  });

/** The input range of a network, and its predictions for the sample photographs with each common range. */
export function useRangeTrial(networkId: string) {
  return useQuery(rangeQuery(networkId));
}

/** State the input range of a network; null detects it automatically. All other queries are then repeated. */
export function useStateRange(networkId: string) {
  const queries = useQueryClient();
  return useMutation({
    networkMode: 'always',
    mutationFn: (stated: StatedRange | null) =>
      answerOf(
        stated === null
          ? client.DELETE(ADDRESS, of(networkId))
          : client.PUT(ADDRESS, { ...of(networkId), body: stated }),
      ),
    onSuccess: () => queries.invalidateQueries(),
  });
}
