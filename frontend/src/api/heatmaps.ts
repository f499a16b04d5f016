/** POST /api/heatmaps: which pixels, and which filters of each layer, an answer of a network rests on. */
import { queryOptions, skipToken, useQuery } from '@tanstack/react-query';
import { answerOf, client } from './client';
import type { components } from './types.gen';

export type Heatmaps = components['schemas']['Heatmaps'];
/** The page tells classes by their index, never by name. */
export type HeatmapRequest = Omit<Body, keyof typeof BY_INDEX>;
export type HeatmapSettings = components['schemas']['HeatmapSettings'];
export type LayerHeatmap = components['schemas']['LayerHeatmap'];
export type RelevantFilter = components['schemas']['RelevantFilter'];
type Body = components['schemas']['HeatmapRequest'];

const BY_INDEX = { class_name: null, against_name: null } satisfies Partial<Body>;

/** The same request has the same answer for ever, so the answer never grows stale. */
const heatmapsQuery = (request: HeatmapRequest | undefined) =>
  queryOptions({
    queryKey: ['heatmaps', request],
    queryFn:
      request === undefined
        ? skipToken
        : ({ signal }) =>
            answerOf(client.POST('/api/heatmaps', { body: { ...request, ...BY_INDEX }, signal })),
    staleTime: Infinity,
  });

/** The heatmaps for a request; nothing is asked while it is undefined. */
export function useHeatmaps(request: HeatmapRequest | undefined) {
  return useQuery(heatmapsQuery(request));
}
