/** The chosen layer of all tabs: the one in the address, or the one that the tab opens with. */
import type { Failure } from '../api/failure';
import { failureOf } from '../api/failure';
import { useGraph, type GraphLayer, type NetworkGraph } from '../api/graph';
import { nearNames } from './near-names';
import { useAddress, type SetAddress } from './use-address';

export interface ChosenLayer {
  /** The graph of the network; undefined while unknown. */
  graph: NetworkGraph | undefined;
  /** The chosen layer; undefined while the graph is unknown, or if it has no such layer. */
  value: GraphLayer | undefined;
  /** Why there is no chosen layer; undefined while waiting and on success. */
  failure: Failure | undefined;
  /** Name of a layer to choose instead. */
  repair: string | undefined;
  /** Request the graph again; undefined if that would not help. */
  retry: (() => void) | undefined;
  /** Choose by name; null chooses the one that the tab opens with. */
  choose: SetAddress;
}

/**
 * network: id of the chosen network; undefined while unknown. opening: the layer that the tab opens with, by name,
 * undefined while unknown; where it is left out, the first convolution.
 */
export function useChosenLayer(
  network: string | undefined,
  opening?: { layer: string | undefined },
): ChosenLayer {
  const [name, choose] = useAddress('layer');
  const query = useGraph(network);
  const graph = query.data;
  const fallback =
    graph?.layers.find(
      opening ? (layer) => layer.name === opening.layer : ({ kind }) => kind === 'convolution',
    ) ?? (opening ? undefined : graph?.layers[0]);
  const value = name === null ? fallback : graph?.layers.find((layer) => layer.name === name);
  const isUnknown = graph !== undefined && value === undefined && name !== null;
  const near = isUnknown
    ? nearNames(
        name,
        graph.layers.map((layer) => layer.name),
      )
    : [];
  const unknown = isUnknown ? unknownLayer(graph.network, name, near) : undefined;
  return {
    graph,
    value,
    choose,
    repair: isUnknown ? (near[0] ?? fallback?.name) : undefined,
    failure: query.error === null ? unknown : failureOf(query.error),
    retry: query.isError ? () => void query.refetch() : undefined,
  };
}

function unknownLayer(network: string, name: string, near: string[]): Failure {
  const names = near.map((like) => `'${like}'`).join(' or ');
  return {
    code: 'unknown_layer',
    message: `${network} has no layer '${name}'.`,
    hint: near.length === 0 ? 'Select a layer in the drawing.' : `Did you mean ${names}?`,
    field: 'layer',
  };
}
