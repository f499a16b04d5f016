/** GET /api/networks/<id>: one network with its class names; for an unknown id, the reason of the server. */
import { queryOptions, skipToken, useQuery } from '@tanstack/react-query';
import { answerOf, client } from './client';
import type { components } from './types.gen';

export type NetworkDetails = components['schemas']['NetworkDetails'];

const networkQuery = (id: string | undefined) =>
  queryOptions({
    queryKey: ['network', id],
    queryFn:
      id === undefined
        ? skipToken
        : ({ signal }) =>
            answerOf(
              client.GET('/api/networks/{network_id}', { params: { path: { network_id: id } }, signal }),
            ),
  });

/** One network by id; nothing is asked while the id is undefined. */
export function useNetwork(id: string | undefined) {
  return useQuery(networkQuery(id));
}
