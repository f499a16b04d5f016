/** POST /api/heatmaps: which pixels, and which filters of each layer, are relevant to a prediction or a channel. */
import { answerOf, client } from './client';
import type { components } from './types.gen';
import { useAnswer } from './use-answer';

export type Heatmaps = components['schemas']['Heatmaps'];
/** The page names classes by their index, never by name. */
export type HeatmapRequest = Omit<Body, keyof typeof BY_INDEX>;
export type HeatmapSettings = components['schemas']['HeatmapSettings'];
export type LayerHeatmap = components['schemas']['LayerHeatmap'];
type Body = components['schemas']['HeatmapRequest'];

const BY_INDEX = { class_name: null, against_name: null } satisfies Partial<Body>;

/** The heatmaps for a request; nothing is asked while it is undefined. */
export function useHeatmaps(request: HeatmapRequest | undefined) {
  return useAnswer('heatmaps', request, (asked, signal) =>
    answerOf(client.POST('/api/heatmaps', { body: { ...asked, ...BY_INDEX }, signal })),
  );
}
