/** POST /api/ablations: how far a class falls when filters of a layer are switched off. */
import { queryOptions, skipToken, useQuery } from '@tanstack/react-query';
import { answerOf, client } from './client';
import type { components } from './types.gen';

export type Ablation = components['schemas']['Ablation'];
export type AblationRequest = components['schemas']['AblationRequest'];
export type AblatedScore = components['schemas']['AblatedScore'];

/** The same request has the same answer for ever, so the answer never grows stale. */
const ablationQuery = (body: AblationRequest | undefined) =>
  queryOptions({
    queryKey: ['ablation', body],
    queryFn:
      body === undefined
        ? skipToken
        : ({ signal }) => answerOf(client.POST('/api/ablations', { body, signal })),
    staleTime: Infinity,
  });

/** The ablation for a request; nothing is asked while it is undefined. */
export function useAblation(body: AblationRequest | undefined) {
  return useQuery(ablationQuery(body));
}
