/** POST /api/activations: how strongly the channels of layers respond to a photograph. */
import { answerOf, client } from './client';
import type { components } from './types.gen';
import { useAnswer } from './use-answer';

export type Activations = components['schemas']['Activations'];
export type ActivationRequest = components['schemas']['ActivationRequest'];
export type LayerActivations = components['schemas']['LayerActivations'];
export type Channel = components['schemas']['Channel'];
export type Order = Activations['order'];

/** The activations for a request; nothing is asked while it is undefined. */
export function useActivations(request: ActivationRequest | undefined) {
  return useAnswer('activations', request, (body, signal) =>
    answerOf(client.POST('/api/activations', { body, signal })),
  );
}
