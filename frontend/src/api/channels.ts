/** GET /api/layers, /api/channels and /api/census: what an index says of a layer, a channel and all filters. */
import { answerOf, client } from './client';
import type { components } from './types.gen';
import { useAnswer } from './use-answer';

type Schemas = components['schemas'];

export type ChannelSummary = Schemas['ChannelSummary'];
export type ChannelFacts = Schemas['ChannelFacts'];
export type Finding = ChannelSummary['findings'][number];
export type LayerFindings = Schemas['Findings'];

export interface LayerQuestion {
  network: string;
  layer: string;
}

/** All channels of a layer with their numbers; nothing is asked while the question is undefined. */
export function useLayerChannels(question: LayerQuestion | undefined) {
  return useAnswer('layer-channels', question, (query, signal) =>
    answerOf(client.GET('/api/layers', { params: { query }, signal })),
  );
}

/** What an index says of a channel; nothing is asked while the question is undefined. */
export function useChannelFacts(question: (LayerQuestion & { channel: number }) | undefined) {
  return useAnswer('channel-facts', question, (query, signal) =>
    answerOf(client.GET('/api/channels', { params: { query }, signal })),
  );
}

/** The filters of a network that show something unusual; nothing is asked while the network is undefined. */
export function useCensus(network: string | undefined) {
  return useAnswer('census', network, (id, signal) =>
    answerOf(client.GET('/api/census', { params: { query: { network: id } }, signal })),
  );
}

/** Names of all queries that an index answers; they are asked again when one is made. */
export const INDEX_QUERIES = [
  'examples',
  'mix-examples',
  'alike-examples',
  'layer-channels',
  'channel-facts',
  'census',
] as const;
