/** POST /api/predictions: the classes that a network predicts for a photograph. */
import { answerOf, client } from './client';
import type { components } from './types.gen';
import { useAnswer } from './use-answer';

export type Prediction = components['schemas']['Prediction'];
export type PredictedClass = components['schemas']['PredictedClass'];
export type PredictionRequest = components['schemas']['PredictionRequest'];
export type SeenPart = components['schemas']['SeenPart'];

/** The prediction for a request; nothing is asked while it is undefined. */
export function usePrediction(request: PredictionRequest | undefined) {
  return useAnswer('prediction', request, (body, signal) =>
    answerOf(client.POST('/api/predictions', { body, signal })),
  );
}
