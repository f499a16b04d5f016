/** What a storyboard is of; all of it lives in the address. */
import { useCallback, useMemo } from 'react';
import type { HeatmapSettings, LayerHeatmap } from '../../../api/heatmaps';
import type { StoryboardRequest } from '../../../api/jobs';
import { useOptions, type Options } from '../../../components/options/use-options';
import { useAddress } from '../../../hooks/use-address';
import { STORYBOARD_OPTIONS } from './storyboard-options';
import { spreadLayers } from './layer-choice';
import { NONE, readNames, writeNames } from './layer-names';
import { readMixSizes, USUAL_MIXES } from './mix-sizes';
import type { Answered } from '../result/use-heatmaps-view';

/** More images than these the server does not make at once. */
const MOST_IMAGES = 100;

export interface Storyboard {
  /** Names of the layers, deepest first. */
  layers: string[];
  setLayers: (layers: string[]) => void;
  /** Whether a person has chosen them. */
  isChosen: boolean;
  /** Bring back the usual layers. */
  resetLayers: () => void;
  /** How many filters are mixed, as it was written. */
  mixes: string;
  setMixes: (text: string) => void;
  mixProblem: string | undefined;
  options: Options;
  /** Why there cannot be a storyboard; undefined where there can, and where something is not known yet. */
  problem: string | undefined;
  /** What is asked of the server; undefined where something is missing or wrong. */
  request: StoryboardRequest | undefined;
}

/** answered: the explanation that it begins with; undefined while there is none to the present question. */
export function useStoryboard(answered: Answered | undefined): Storyboard {
  const [layerText, setLayerText] = useAddress('board');
  const [mixText, setMixText] = useAddress('mixes');
  const options = useOptions('storyboard', STORYBOARD_OPTIONS);
  const known = answered?.heatmaps.layers;
  const layers = useMemo(() => layersIn(layerText, known ?? []), [layerText, known]);
  const setLayers = useCallback(
    (next: string[]) => setLayerText(writeNames(next), 'replace'),
    [setLayerText],
  );
  const mixes = mixText === null ? USUAL_MIXES : mixText === NONE ? '' : mixText;
  const read = readMixSizes(mixes);
  const images = layers.length * (Number(options.values['top']) + (read.sizes?.length ?? 0));
  const isSound = options.problem === undefined && read.sizes !== undefined;
  const problem = answered && isSound ? problemOf(layers.length, images) : undefined;
  const isReady = answered !== undefined && isSound && problem === undefined;
  return {
    layers,
    setLayers,
    isChosen: layerText !== null,
    resetLayers: () => setLayerText(null, 'replace'),
    mixes,
    setMixes: (text) => setMixText(text === USUAL_MIXES ? null : text.trim() === '' ? NONE : text, 'replace'),
    mixProblem: read.problem,
    options,
    problem,
    request: isReady ? requestOf(answered, { ...options.values, layers, mixes: read.sizes }) : undefined,
  };
}

function layersIn(text: string | null, known: readonly LayerHeatmap[]): string[] {
  if (text === null) return spreadLayers(known);
  const named = readNames(text);
  return known.map(({ layer }) => layer).filter((layer) => named.includes(layer));
}

function problemOf(layers: number, images: number): string | undefined {
  if (layers === 0) return 'Choose at least one layer by the checkbox on its card.';
  if (images === 0) return 'Choose at least one filter alone, or one mix.';
  if (images > MOST_IMAGES) return `That would be ${images} images; at most ${MOST_IMAGES} are made at once.`;
  return undefined;
}

/** settings: all but how relevance is found, which is as in the explanation. */
function requestOf({ request }: Answered, settings: object): StoryboardRequest {
  const { network, image, attribution, pooling, start, class_index, against, unit } = request;
  const heatmap: HeatmapSettings = { attribution, pooling, start, class_index, against, unit };
  // The options are all settings but these, which a test keeps so.
  const complete = { ...settings, heatmap } as StoryboardRequest['settings'];
  return { method: 'storyboard', network, image, settings: complete };
}
