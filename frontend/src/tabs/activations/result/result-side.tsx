import type { Side } from '../../../components/compare/use-sides';
import { useGraph, type GraphLayer, type NetworkGraph } from '../../../api/graph';
import type { ChosenLayer } from '../../../hooks/use-chosen-layer';
import { Result, type ResultProps } from './result';

export interface ResultSideProps extends Pick<ResultProps, 'count' | 'order' | 'enlargement'> {
  /** The photograph, the network and the layer. */
  side: Side;
  /** Whether all layers are shown. */
  isWhole: boolean;
  /** The chosen layer. Another network shows its own layer of this name, or of this kind at the same depth. */
  like: ChosenLayer;
}

/** The activations on one side of a comparison. */
export function ResultSide({ side, isWhole, like, ...settings }: ResultSideProps) {
  const graph = useGraph(side.network?.id).data;
  const layer = graph && layerLike(graph, side.layer, like);
  return <Result {...settings} network={side.network} image={side.image} layer={isWhole ? null : layer} />;
}

/** The layer of a name; if the network has no such layer, the layer of the same kind at the same place between input and output. */
export function layerLike(
  { layers }: NetworkGraph,
  name: string | undefined,
  { graph, value }: Pick<ChosenLayer, 'graph' | 'value'>,
): GraphLayer | undefined {
  const named = layers.find((layer) => layer.name === name);
  if (named !== undefined || graph === undefined || value === undefined) return named;
  const depth = graph.layers.indexOf(value) / graph.layers.length;
  const alike = layers.filter(({ kind }) => kind === value.kind);
  const distance = (layer: GraphLayer) => Math.abs(layers.indexOf(layer) / layers.length - depth);
  return (alike.length > 0 ? alike : layers).reduce((one, other) =>
    distance(other) < distance(one) ? other : one,
  );
}
