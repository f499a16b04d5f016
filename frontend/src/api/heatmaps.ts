/** POST /api/heatmaps: which pixels, and which filters of each layer, are relevant to a prediction or a channel. */
import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, client } from './client';
import { LIMITS } from './limits.gen';
import type { components } from './types.gen';
import { useAnswer } from './use-answer';

export type Heatmaps = components['schemas']['Heatmaps'];
/** The page names classes by their index, never by name. */
export type HeatmapRequest = Omit<Body, keyof typeof BY_INDEX | 'only_stored'>;
export type HeatmapSettings = components['schemas']['HeatmapSettings'];
export type LayerHeatmap = components['schemas']['LayerHeatmap'];
type Body = components['schemas']['HeatmapRequest'];

const BY_INDEX = { class_name: null, against_name: null } satisfies Partial<Body>;

/** The question of the tab Deep Taylor with its usual settings, so that an answer is stored once for all tabs. */
export const deepTaylorRequest = (
  network: string,
  image: string,
  change: Partial<HeatmapRequest>,
): HeatmapRequest => ({
  network,
  image,
  layers: null,
  attribution: 'deep_taylor',
  pooling: 'average',
  top: LIMITS.HeatmapRequest.top.default,
  unit: null,
  start: 'probability',
  class_index: null,
  against: null,
  ...change,
});

/** The heatmaps for a request; nothing is asked while it is undefined. */
export function useHeatmaps(request: HeatmapRequest | undefined) {
  return useAnswer('heatmaps', request, (asked, signal) =>
    answerOf(client.POST('/api/heatmaps', { body: { ...asked, ...BY_INDEX, only_stored: false }, signal })),
  );
}

/** The heatmaps for a request if they are stored or known to the page, else null; nothing is computed for it. */
export function useStoredHeatmaps(request: HeatmapRequest | undefined) {
  const queries = useQueryClient();
  return useQuery({
    queryKey: ['stored-heatmaps', request],
    queryFn:
      request === undefined
        ? skipToken
        : async ({ signal }): Promise<Heatmaps | null> => {
            const known = queries.getQueryData<Heatmaps>(['heatmaps', request]);
            if (known !== undefined) return known;
            const body = { ...request, ...BY_INDEX, only_stored: true };
            // Without content there is nothing stored.
            return (
              (await answerOf<Heatmaps | undefined>(client.POST('/api/heatmaps', { body, signal }))) ?? null
            );
          },
    staleTime: ({ state }) => (state.data === null ? 0 : Infinity),
  });
}
