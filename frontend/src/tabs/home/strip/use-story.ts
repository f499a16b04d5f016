/** What the strip of Home tells: everything about the chosen photograph and network, each step from the one before. */
import { useMemo } from 'react';
import { useLocation } from 'react-router';
import { useAtlases } from '../../../api/atlas';
import { deepTaylorRequest, useHeatmaps, type Heatmaps, type LayerHeatmap } from '../../../api/heatmaps';
import type { Image } from '../../../api/images';
import { LIMITS } from '../../../api/limits.gen';
import type { NetworkSummary } from '../../../api/networks';
import { usePrediction, type PredictedClass } from '../../../api/predictions';
import { channelsLinks, classLinks } from '../../../components/doors/door-links';
import { useChosenImage } from '../../../hooks/use-chosen-image';
import { useChosenNetwork } from '../../../hooks/use-chosen-network';

/** Filters whose pictures are shown, and which the dream exaggerates. */
const SHOWN_FILTERS = 4;
/** The default of the tab Prediction, so that both show the same stored answer. */
const SHOWN_CLASSES = LIMITS.PredictionRequest.top.default;

interface Query<Data> {
  data: Data | undefined;
  error: Error | null;
  refetch: () => Promise<unknown>;
}

export interface Story {
  network: NetworkSummary | undefined;
  image: Image | undefined;
  /** Whether the network predicts classes; true while unknown. */
  hasClasses: boolean;
  prediction: Query<{ classes: PredictedClass[]; seen: Heatmaps['seen'] }>;
  /** The most probable class; undefined while unknown. */
  first: PredictedClass | undefined;
  heatmaps: Query<Heatmaps>;
  /** The layer whose filters are shown; undefined while unknown. */
  layer: LayerHeatmap | undefined;
  /** Its most relevant filters, the most relevant first. */
  filters: LayerHeatmap['filters'];
  /** Where the steps lead. */
  links: ReturnType<typeof linksOf>;
}

export function useStory(): Story {
  const { search } = useLocation();
  const network = useChosenNetwork().value;
  const image = useChosenImage().value;
  const hasClasses = network === undefined || network.classes > 0;
  const subject =
    network === undefined || image === undefined ? undefined : { network: network.id, image: image.id };
  const prediction = usePrediction(
    hasClasses && subject && network
      ? { ...subject, top: Math.min(SHOWN_CLASSES, network.classes) }
      : undefined,
  );
  const first = prediction.data?.classes[0];
  const heatmaps = useHeatmaps(
    subject && first && deepTaylorRequest(subject.network, subject.image, { class_index: first.index }),
  );
  const atlases = useAtlases(network?.id);
  const layer = useMemo(
    () => heatmaps.data && shownLayer(heatmaps.data.layers, new Set(atlases?.keys())),
    [heatmaps.data, atlases],
  );
  const filters = (layer?.filters ?? []).filter(({ relevance }) => relevance > 0).slice(0, SHOWN_FILTERS);
  const links = linksOf(search, network?.id ?? '', first, layer?.layer, filters);
  return { network, image, hasClasses, prediction, first, heatmaps, layer, filters, links };
}

/** The deepest layer with positions that has pictures; without any pictures the deepest one. layers: deepest first. */
export function shownLayer(
  layers: readonly LayerHeatmap[],
  pictured: ReadonlySet<string>,
): LayerHeatmap | undefined {
  const spatial = layers.filter(({ kind, filters }) => kind === 'spatial' && filters.length > 0);
  return spatial.find(({ layer }) => pictured.has(layer)) ?? spatial[0];
}

function linksOf(
  search: string,
  network: string,
  first: PredictedClass | undefined,
  layer: string | undefined,
  filters: LayerHeatmap['filters'],
) {
  const plain = (pathname: string) => ({ pathname, search });
  const ids = filters.map(({ filter }) => filter);
  const wanted = layer === undefined ? undefined : channelsLinks(search, layer, ids);
  const ofClass = first && classLinks(search, network, { index: first.index, rival: undefined, logits: '' });
  return {
    photograph: layer === undefined ? plain('/activations') : channelsLinks(search, layer, []).activations,
    prediction: plain('/prediction'),
    why: ofClass?.why ?? plain('/deep-taylor'),
    filters: wanted?.visualize ?? plain('/feature-visualization'),
    dream: wanted?.dream ?? plain('/deep-dream'),
  };
}
