/** GET /api/atlas: sheets with a visualization of each channel of a layer. */
import { answerOf, client } from './client';
import type { components } from './types.gen';
import { useAnswer } from './use-answer';

export type LayerAtlas = components['schemas']['LayerAtlas'];

/** The atlases of a network, by the name of the layer; undefined while unknown. */
export function useAtlases(network: string | undefined): ReadonlyMap<string, LayerAtlas> | undefined {
  return useAnswer('atlas', network, async (id, signal) => {
    const { layers } = await answerOf(
      client.GET('/api/atlas', { params: { query: { network: id } }, signal }),
    );
    return new Map(layers.map((layer) => [layer.layer, layer]));
  }).data;
}
