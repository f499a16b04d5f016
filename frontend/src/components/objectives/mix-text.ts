/** Objectives in the address: a list of [kind, layer, index, weight, row, column]; the last ones may be omitted. */
import type { Objective } from '../../api/jobs';
import { isWeight, MOST } from './index-text';

const KINDS: readonly unknown[] = ['layer', 'channel', 'neuron', 'class'] satisfies Objective['kind'][];

export function writeMix(objectives: readonly Objective[]): string | null {
  if (objectives.length === 0) return null;
  const parts = objectives.map(({ kind, layer, index, weight, row, column }) =>
    kind === 'neuron' ? [kind, layer, index, weight, row, column] : [kind, layer, index, weight],
  );
  return JSON.stringify(parts);
}

/** The objectives of an address; whatever is not an objective is ignored, for example in a truncated link. */
export function readMix(text: string | null): Objective[] {
  try {
    const read: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(read) ? read.slice(0, MOST).flatMap(objectiveIn) : [];
  } catch {
    return [];
  }
}

function objectiveIn(part: unknown): Objective[] {
  if (!Array.isArray(part)) return [];
  const [kind, layer, index, weight = 1, row = null, column = null] = part as unknown[];
  const isFine =
    KINDS.includes(kind) &&
    (kind === 'class' ? layer === null : typeof layer === 'string') &&
    (kind === 'layer' ? index === null : isPlace(index)) &&
    [row, column].every((place) => place === null || isPlace(place)) &&
    typeof weight === 'number' &&
    isWeight(weight);
  return isFine ? [{ kind, layer, index, weight, row, column } as Objective] : [];
}

function isPlace(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 0;
}
