/** Directions as text: "11: 1, 34: -0.5". */
import type { Component } from './kinds';

/** The components, or the problem with the text. */
export type Vector = { vector: Component[]; problem?: undefined } | { vector?: undefined; problem: string };

const PART = /^(\d+)\s*:\s*(-?\d*\.?\d+)$/;
const LARGEST = 1000;

/** count: number of channels of the layer; undefined while unknown. */
export function readVector(text: string, count: number | undefined): Vector {
  if (text.trim() === '')
    return { problem: 'Enter channels with their values, for example 11: 1, 34: -0.5.' };
  const vector: Component[] = [];
  for (const part of text.split(',').map((one) => one.trim())) {
    const [, channelText, valueText] = PART.exec(part) ?? [];
    if (channelText === undefined)
      return { problem: `“${part}” is not a channel with its value, for example 11: 1.` };
    const [channel, value] = [Number(channelText), Number(valueText)];
    if (count !== undefined && channel >= count)
      return { problem: `There is no ${channel}: the channels are numbered 0 to ${count - 1}.` };
    if (Math.abs(value) > LARGEST) return { problem: `A value is a number from -${LARGEST} to ${LARGEST}.` };
    if (vector.some((component) => component.channel === channel))
      return { problem: `Channel ${channel} is entered twice.` };
    vector.push({ channel, value });
  }
  return { vector };
}

export function writeVector(vector: readonly Component[]): string {
  return vector.map(({ channel, value }) => `${channel}: ${value}`).join(', ');
}
