/** GET /api/atlas: sheets with visualizations of the channels of layers. */
import { answerOf, client } from './client';
import type { components } from './types.gen';
import { useAnswer } from './use-answer';

export type LayerAtlas = components['schemas']['LayerAtlas'];

/** Name of the queries; they are asked again when a sheet was made. */
export const ATLAS_QUERY = 'atlas';

interface Sheets {
  /** By the name of the layer: sheets with all its channels. */
  layers: ReadonlyMap<string, LayerAtlas>;
  /** By layer and channel: sheets with some channels of other layers. */
  pictures: ReadonlyMap<string, LayerAtlas>;
}

function useSheets(network: string | undefined): Sheets | undefined {
  return useAnswer(ATLAS_QUERY, network, async (id, signal): Promise<Sheets> => {
    const { layers, pictures } = await answerOf(
      client.GET('/api/atlas', { params: { query: { network: id } }, signal }),
    );
    // The newest comes first, and the last of a map's entries stays.
    const entries = pictures
      .toReversed()
      .flatMap((sheet) =>
        (sheet.only ?? []).map((channel): [string, LayerAtlas] => [keyOf(sheet.layer, channel), sheet]),
      );
    return { layers: new Map(layers.map((layer) => [layer.layer, layer])), pictures: new Map(entries) };
  }).data;
}

const keyOf = (layer: string, channel: number) => `${channel} ${layer}`;

/** The atlases of a network, by the name of the layer; undefined while unknown. */
export function useAtlases(network: string | undefined): ReadonlyMap<string, LayerAtlas> | undefined {
  return useSheets(network)?.layers;
}

/** The sheet with the picture of a channel; null if no sheet has it, undefined while the sheets are loading. */
export function usePictureSheet(
  network: string,
  layer: string,
  channel: number,
): LayerAtlas | null | undefined {
  const sheets = useSheets(network);
  if (sheets === undefined) return undefined;
  return sheets.layers.get(layer) ?? sheets.pictures.get(keyOf(layer, channel)) ?? null;
}
