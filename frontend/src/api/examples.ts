/** /api/examples: photographs that excite a channel or a mix most, and places alike a part of a photograph. */
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

export type MixRequest = components['schemas']['MixRequest'];
export type MixTerm = MixRequest['terms'][number];
export type AlikeRequest = components['schemas']['AlikeRequest'];

/** The photographs that excite a weighted mix of channels most; nothing is asked while the request is undefined. */
export function useMixExamples(request: MixRequest | undefined) {
  return useAnswer('mix-examples', request, (body, signal) =>
    answerOf(client.POST('/api/examples/mix', { body, signal })),
  );
}

/** The places most alike a part of a photograph; nothing is asked while the request is undefined. */
export function useAlikeExamples(request: AlikeRequest | undefined) {
  return useAnswer('alike-examples', request, (body, signal) =>
    answerOf(client.POST('/api/examples/alike', { body, signal })),
  );
}
