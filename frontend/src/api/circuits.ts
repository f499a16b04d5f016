/** GET /api/circuits: the channels to which a channel is tied by the largest weights. */
import { answerOf, client } from './client';
import type { components } from './types.gen';
import { useAnswer } from './use-answer';

export type Tie = components['schemas']['TiedChannel'];

export interface CircuitQuestion {
  network: string;
  layer: string;
  channel: number;
  top: number;
}

/** The strongest ties of a channel; nothing is asked while the question is undefined. */
export function useCircuit(question: CircuitQuestion | undefined) {
  return useAnswer('circuit', question, (query, signal) =>
    answerOf(client.GET('/api/circuits', { params: { query }, signal })),
  );
}
