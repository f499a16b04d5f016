/** POST /api/predictions: the classes that a network sees in a photograph. */
import { queryOptions, skipToken, useQuery } from '@tanstack/react-query';
import { answerOf, client } from './client';
import type { components } from './types.gen';

export type Prediction = components['schemas']['Prediction'];
export type PredictedClass = components['schemas']['PredictedClass'];
export type PredictionRequest = components['schemas']['PredictionRequest'];
export type SeenPart = components['schemas']['SeenPart'];

/** The same request has the same answer for ever, so the answer never grows stale. */
const predictionQuery = (body: PredictionRequest | undefined) =>
  queryOptions({
    queryKey: ['prediction', body],
    queryFn:
      body === undefined
        ? skipToken
        : ({ signal }) => answerOf(client.POST('/api/predictions', { body, signal })),
    staleTime: Infinity,
  });

/** The prediction for a request; nothing is asked while it is undefined. */
export function usePrediction(body: PredictionRequest | undefined) {
  return useQuery(predictionQuery(body));
}
