/** Where feature visualization and DeepDream begin: a layer, and channels of it whose images are worth a look. */
import { useGraph, type NetworkGraph } from '../api/graph';
import { useNetwork } from '../api/network';
import type { components } from '../api/types.gen';
import { middleLayer } from './middle-layer';

export type Start = components['schemas']['ChannelStart'];

/** Number of channels of a middle layer, where nobody has chosen any by looking at their images. */
const MOST = 4;

/** The start of a network; undefined while it is unknown. network: its id. */
export function useStart(network: string | undefined): Start | undefined {
  const details = useNetwork(network);
  const graph = useGraph(network).data;
  const isUnknown = details.data === undefined && !details.isError;
  return details.data?.start ?? (isUnknown ? undefined : graph && middleStart(graph));
}

/** The index of the channel that a layer opens with: the best one where they are known, else the first. */
export function firstChannel(start: Start | undefined, layer: string): number {
  return (start?.layer === layer ? start.channels[0] : undefined) ?? 0;
}

/** The first channels of a middle layer. */
function middleStart(graph: NetworkGraph): Start | undefined {
  const layer = middleLayer(graph);
  if (layer === undefined) return undefined;
  const count = Math.min(MOST, layer.output_shape.at(-1) ?? 1);
  return { layer: layer.name, channels: Array.from({ length: count }, (_, index) => index) };
}
