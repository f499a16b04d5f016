/** Names of objectives. */
import type { Objective } from '../../api/jobs';

/** Name of a class without its synonyms; its number if it has no name. */
export function className(index: number, classNames: readonly string[]): string {
  return classNames[index]?.split(',')[0] ?? `class ${index}`;
}

/** Name without the layer: 'channel 3'. classNames: of the network, by index. */
export function objectiveName(objective: Objective, classNames: readonly string[]): string {
  const { kind, index, row, column } = objective;
  if (kind === 'layer' || index === null) return 'the whole layer';
  if (kind === 'class') return className(index, classNames);
  if (kind === 'channel' || (row === null && column === null)) return `${kind} ${index}`;
  return `neuron ${index} at row ${row ?? 'centre'}, column ${column ?? 'centre'}`;
}

/** Name with the layer: 'stem: channel 3'. */
export function fullName(objective: Objective, classNames: readonly string[]): string {
  const name = objectiveName(objective, classNames);
  return objective.layer === null ? name : `${objective.layer}: ${name}`;
}
