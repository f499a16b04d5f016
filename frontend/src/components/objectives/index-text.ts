/** Texts of channels, "11, 34, 5-9", and of weights, "1, -0.5". */
import { LIMITS } from '../../api/limits.gen';

/** The numbers of a text in their order, each once, or why it cannot be read. */
export type Indices = { numbers: number[]; problem?: undefined } | { numbers?: undefined; problem: string };

export const MOST = 100;
const { minimum: LEAST_WEIGHT, maximum: MOST_WEIGHT } = LIMITS.ChannelObjective.weight;

const PART = /^(\d+)(?:\s*[-–]\s*(\d+))?$/;

/** noun: 'channels'. count: number of channels of the layer; undefined while unknown. */
export function readIndices(text: string, noun: string, count: number | undefined): Indices {
  const parts = text.split(',').map((part) => part.trim());
  if (text.trim() === '') return { problem: `Enter ${noun}, for example 11, 34, 5-9.` };
  const numbers = new Set<number>();
  for (const part of parts) {
    const [, first, last = first] = PART.exec(part) ?? [];
    if (first === undefined || last === undefined)
      return { problem: `“${part}” is neither a number nor a range such as 5-9.` };
    const [low, high] = [Number(first), Number(last)];
    if (high < low) return { problem: `The range ${part} is reversed; enter ${high}-${low}.` };
    if (count !== undefined && high >= count)
      return { problem: `${high} is out of range: the ${noun} are numbered from 0 to ${count - 1}.` };
    if (high - low >= MOST || numbers.size > MOST) return { problem: `At most ${MOST} ${noun} are allowed.` };
    for (let number = low; number <= high; number += 1) numbers.add(number);
  }
  if (numbers.size > MOST) return { problem: `At most ${MOST} ${noun} are allowed.` };
  return { numbers: [...numbers] };
}

/** The weights of a text, one for each of count objectives; an empty text means 1 each. */
export function readWeights(text: string, count: number): Indices {
  if (text.trim() === '') return { numbers: Array.from({ length: count }, () => 1) };
  const numbers = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  if (numbers.some((number) => !Number.isFinite(number)))
    return { problem: 'Enter numbers separated by commas.' };
  if (numbers.some((number) => !isWeight(number)))
    return { problem: `A weight is a number from ${LEAST_WEIGHT} to ${MOST_WEIGHT}.` };
  if (numbers.length !== count)
    return { problem: `Enter one weight per objective: ${count}, not ${numbers.length}.` };
  return { numbers };
}

/** Whether the server accepts it as a weight. */
export function isWeight(weight: number): boolean {
  return weight >= LEAST_WEIGHT && weight <= MOST_WEIGHT;
}
