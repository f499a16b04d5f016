/** GET /api/examples: the photographs of a collection that excite a channel most. */
import { answerOf, client } from './client';
import type { components } from './types.gen';
import { useAnswer } from './use-answer';

export type Example = components['schemas']['Example'];
export type Examples = components['schemas']['Examples'];
export type IndexFacts = components['schemas']['IndexFacts'];
export type ExampleOrder = Examples['order'];

export interface ExamplesQuestion {
  network: string;
  layer: string;
  channel: number;
  order: ExampleOrder;
  /** How many. */
  top: number;
}

/** The examples of a channel; nothing is asked while the question is undefined. */
export function useExamples(question: ExamplesQuestion | undefined) {
  return useAnswer('examples', question, (query, signal) =>
    answerOf(client.GET('/api/examples', { params: { query }, signal })),
  );
}
