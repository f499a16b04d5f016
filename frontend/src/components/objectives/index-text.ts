/** Channels as people write them: "11, 34, 5-9"; weights: "1, -0.5". */
import { LIMITS } from '../../api/limits.gen';

/** What was written: the numbers in their order, each once, or why it cannot be read. */
export type Indices = { numbers: number[]; problem?: undefined } | { numbers?: undefined; problem: string };

export const MOST = 100;
const { minimum: LEAST_WEIGHT, maximum: MOST_WEIGHT } = LIMITS.ChannelObjective.weight;

const PART = /^(\d+)(?:\s*[-–]\s*(\d+))?$/;

/** noun: 'channels'. count: how many there are; undefined while that is not known. */
export function readIndices(text: string, noun: string, count: number | undefined): Indices {
  const parts = text.split(',').map((part) => part.trim());
  if (text.trim() === '') return { problem: `Write which ${noun}, such as 11, 34, 5-9.` };
  const numbers = new Set<number>();
  for (const part of parts) {
    const [, first, last = first] = PART.exec(part) ?? [];
    if (first === undefined || last === undefined)
      return { problem: `“${part}” is no number and no range such as 5-9.` };
    const [low, high] = [Number(first), Number(last)];
    if (high < low) return { problem: `${part} runs backwards; write ${high}-${low}.` };
    if (count !== undefined && high >= count)
      return { problem: `There is no ${high}: the ${noun} are numbered 0 to ${count - 1}.` };
    if (high - low >= MOST || numbers.size > MOST) return { problem: `At most ${MOST} ${noun} at once.` };
    for (let number = low; number <= high; number += 1) numbers.add(number);
  }
  if (numbers.size > MOST) return { problem: `At most ${MOST} ${noun} at once.` };
  return { numbers: [...numbers] };
}

/** What was written as weights, one for each of count things; nothing written is 1 each. */
export function readWeights(text: string, count: number): Indices {
  if (text.trim() === '') return { numbers: Array.from({ length: count }, () => 1) };
  const numbers = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  if (numbers.some((number) => !Number.isFinite(number)))
    return { problem: 'Write numbers, with commas between them.' };
  if (numbers.some((number) => !isWeight(number)))
    return { problem: `A weight is a number from ${LEAST_WEIGHT} to ${MOST_WEIGHT}.` };
  if (numbers.length !== count)
    return { problem: `${numbers.length} weights for ${count} objectives; write one for each.` };
  return { numbers };
}

/** Whether the server takes it as a weight. */
export function isWeight(weight: number): boolean {
  return weight >= LEAST_WEIGHT && weight <= MOST_WEIGHT;
}
