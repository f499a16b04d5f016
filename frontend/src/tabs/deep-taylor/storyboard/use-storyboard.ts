/** The settings of a storyboard; all of them are part of the address. */
import { useCallback, useMemo } from 'react';
import type { HeatmapSettings, LayerHeatmap } from '../../../api/heatmaps';
import type { StoryboardRequest } from '../../../api/jobs';
import { LIMITS } from '../../../api/limits.gen';
import { useOptions, type Options } from '../../../components/options/use-options';
import { useAddress } from '../../../hooks/use-address';
import type { Answered } from '../result/use-heatmaps-view';
import { NONE, readNames, spreadLayers, writeNames } from './layer-choice';
import { STORYBOARD_OPTIONS } from './storyboard-options';

/** The server makes at most this many images in one job. */
const MOST_IMAGES = 100;

export interface Storyboard {
  /** Names of the layers, deepest first. */
  layers: string[];
  setLayers: (layers: string[]) => void;
  /** Whether they differ from the default. */
  isChosen: boolean;
  /** Restore the default layers. */
  resetLayers: () => void;
  /** Numbers of mixed filters, as entered. */
  mixes: string;
  setMixes: (text: string) => void;
  mixProblem: string | undefined;
  options: Options;
  /** Why no storyboard can be made; undefined if one can, or if that is not known yet. */
  problem: string | undefined;
  /** The request; undefined if something is missing or wrong. */
  request: StoryboardRequest | undefined;
}

/** answered: the explanation it is based on; undefined while the present one is not known. */
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
  const mixes = mixText === null ? DEFAULT_MIXES : mixText === NONE ? '' : mixText;
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
    setMixes: (text) =>
      setMixText(text === DEFAULT_MIXES ? null : text.trim() === '' ? NONE : text, 'replace'),
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
  if (layers === 0) return 'Choose at least one layer with the checkbox on its card.';
  if (images === 0) return 'Choose at least one single filter or one mix.';
  if (images > MOST_IMAGES) return `${images} images are too many; the limit is ${MOST_IMAGES}.`;
  return undefined;
}

/** settings: all but those of the heatmap, which are those of the explanation. */
function requestOf({ request }: Answered, settings: object): StoryboardRequest {
  const { network, image, attribution, pooling, start, class_index, against, unit } = request;
  const heatmap: HeatmapSettings = { attribution, pooling, start, class_index, against, unit };
  // A test checks that the options and these are all settings.
  const complete = { ...settings, heatmap } as StoryboardRequest['settings'];
  return { method: 'storyboard', network, image, settings: complete };
}

export const DEFAULT_MIXES = LIMITS.StoryboardSettings.mixes.default.join(', ');
const MOST_MIXES = 5;
const MOST_FILTERS = 100;

/** The numbers as entered, or why they cannot be read. An empty text is no mix. */
export type MixSizes = { sizes: number[]; problem?: undefined } | { sizes?: undefined; problem: string };

export function readMixSizes(text: string): MixSizes {
  if (text.trim() === '') return { sizes: [] };
  const sizes = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  if (!sizes.every((size) => Number.isInteger(size) && size >= 1 && size <= MOST_FILTERS))
    return { problem: `Enter whole numbers from 1 to ${MOST_FILTERS}, separated by commas.` };
  if (new Set(sizes).size < sizes.length) return { problem: 'Enter each number once.' };
  if (sizes.length > MOST_MIXES) return { problem: `At most ${MOST_MIXES} mixes are allowed.` };
  return { sizes };
}
