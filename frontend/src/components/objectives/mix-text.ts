/**
 * Objectives in the address: a list of [kind, layer, index, weight, row, column]; the last ones may be omitted.
 * Objectives with other fields are written as in a request.
 */
import type { Objective } from '../../api/jobs';
import { isOfKind, problemOf } from '../options/option';
import { isWeight, MOST } from './index-text';
import { fieldsOf, kindNamed, makeObjective, type ObjectiveKind } from './kinds';

const FIELDS: readonly string[] = ['kind', 'layer', 'index', 'weight', 'row', 'column'];

export function writeMix(objectives: readonly Objective[]): string | null {
  if (objectives.length === 0) return null;
  const parts = objectives.map((objective) => {
    if (!isShort(kindNamed(objective.kind))) return objective;
    const { kind, layer, index, weight, row, column } = fieldsOf(objective);
    return kind === 'neuron' ? [kind, layer, index, weight, row, column] : [kind, layer, index, weight];
  });
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
  if (typeof part !== 'object' || part === null) return [];
  const [kind, layer, index, weight = 1, row = null, column = null] = Array.isArray(part)
    ? (part as unknown[])
    : [];
  const given: Record<string, unknown> = Array.isArray(part)
    ? { kind, layer, index, weight, row, column }
    : { ...part };
  const found = kindNamed(given['kind']);
  if (found === undefined || isShort(found) !== Array.isArray(part)) return [];
  const names = [...found.fields, ...found.nulls];
  const isFine = Object.keys(given).every((name) => names.includes(name)) && names.every(isFieldFine);
  return isFine ? [makeObjective(found, given)] : [];

  function isFieldFine(name: string): boolean {
    const value = given[name];
    if (found?.nulls.includes(name)) return value === null;
    const option = found?.options.find((one) => one.name === name);
    if (option !== undefined) return isOfKind(option, value) && problemOf(option, value) === undefined;
    if (name === 'layer') return typeof value === 'string';
    if (name === 'weight') return typeof value === 'number' && isWeight(value);
    if (name === 'row' || name === 'column') return value === null || isPlace(value);
    if (name === 'vector') return Array.isArray(value) && value.length > 0 && value.every(isComponent);
    return name === 'kind' || isPlace(value);
  }
}

/** Whether all fields fit into a list. */
function isShort(kind: ObjectiveKind | undefined): boolean {
  return kind?.fields.every((name) => FIELDS.includes(name)) ?? false;
}

function isPlace(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 0;
}

function isComponent(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { channel, value: component } = { channel: undefined, value: undefined, ...value };
  return isPlace(channel) && Number.isFinite(component);
}
