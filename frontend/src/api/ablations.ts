/** POST /api/ablations: how the score of a class changes when filters of a layer are switched off. */
import { answerOf, client } from './client';
import type { components } from './types.gen';
import { useAnswer } from './use-answer';

export type AblationRequest = components['schemas']['AblationRequest'];
export type AblatedScore = components['schemas']['AblatedScore'];

/** The ablation for a request; nothing is asked while it is undefined. */
export function useAblation(request: AblationRequest | undefined) {
  return useAnswer('ablation', request, (body, signal) =>
    answerOf(client.POST('/api/ablations', { body, signal })),
  );
}
