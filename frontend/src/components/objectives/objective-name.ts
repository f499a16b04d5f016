/** Names of objectives. */
import type { Objective } from '../../api/jobs';
import { fieldsOf, kindNamed } from './kinds';
import { writeVector } from './vector-text';

/** Name of a class without its synonyms; its number if it has no name. */
export function className(index: number, classNames: readonly string[]): string {
  return classNames[index]?.split(',')[0] ?? `class ${index}`;
}

/** Name without the layer: 'channel 3'. classNames: of the network, by index. */
export function objectiveName(objective: Objective, classNames: readonly string[]): string {
  const fields = fieldsOf(objective);
  const { kind, index, row, column, vector } = fields;
  const words: Record<string, string> = {
    class: className(index ?? 0, classNames),
    vector: writeVector(vector ?? []),
  };
  const phrase = kindNamed(kind)?.phrase ?? kind;
  const name = phrase.replaceAll(/\{(\w+)\}/g, (_, field: string) => words[field] ?? String(fields[field]));
  if (row === null && column === null) return name;
  return `${name} at row ${row ?? 'centre'}, column ${column ?? 'centre'}`;
}

/** Name with the layer: 'stem: channel 3'. */
export function fullName(objective: Objective, classNames: readonly string[]): string {
  const name = objectiveName(objective, classNames);
  return objective.layer === null ? name : `${objective.layer}: ${name}`;
}
