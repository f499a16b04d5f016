/** Which layers of a report are shown, and its counts in words. */
import type { NetworkReport, ReportedLayer } from '../../api/report';

/** Whether something cannot be done with a layer. The image itself is no obstacle. */
export function hasObstacle({ kind, predicted, visualized, explained }: ReportedLayer): boolean {
  return kind !== 'input' && !(predicted.possible && visualized.possible && explained.possible);
}

/** The layers whose name or class holds what is searched. */
export function selectLayers(
  layers: ReportedLayer[],
  searched: string,
  isOnlyObstacles: boolean,
): ReportedLayer[] {
  const word = searched.trim().toLowerCase();
  return layers.filter(
    (layer) =>
      `${layer.name} ${layer.keras_class}`.toLowerCase().includes(word) &&
      (!isOnlyObstacles || hasObstacle(layer)),
  );
}

/** "Of 23 layers, 23 can be predicted through, 22 visualized and 23 explained." */
export function countWords({ layers, predicted, visualized, explained }: NetworkReport['counts']): string {
  return `Of ${layers} layers, ${predicted} can be predicted through, ${visualized} visualized and ${explained} explained.`;
}
