/** POST /api/activations: how strongly the channels of layers answer to a photograph. */
import { queryOptions, skipToken, useQuery } from '@tanstack/react-query';
import { answerOf, client } from './client';
import type { components } from './types.gen';

export type Activations = components['schemas']['Activations'];
export type ActivationRequest = components['schemas']['ActivationRequest'];
export type LayerActivations = components['schemas']['LayerActivations'];
export type Channel = components['schemas']['Channel'];
export type Order = Activations['order'];

/** The same request has the same answer for ever, so the answer never grows stale. */
const activationsQuery = (body: ActivationRequest | undefined) =>
  queryOptions({
    queryKey: ['activations', body],
    queryFn:
      body === undefined
        ? skipToken
        : ({ signal }) => answerOf(client.POST('/api/activations', { body, signal })),
    staleTime: Infinity,
  });

/** The activations for a request; nothing is asked while it is undefined. */
export function useActivations(body: ActivationRequest | undefined) {
  return useQuery(activationsQuery(body));
}
