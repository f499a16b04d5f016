/** Which units of a layer without positions are drawn as bars. */

const MOST = 6;

export interface Bar {
  /** Index of the unit. */
  unit: number;
  relevance: number;
}

export interface Bars {
  bars: Bar[];
  /** The largest absolute relevance. */
  most: number;
  /** Whether there is relevance below zero. */
  hasNegative: boolean;
}

/** perChannel: relevance of every unit. asked: units that are always there, first. A unit without relevance is left out. */
export function barsOf(perChannel: Float32Array, asked: readonly number[]): Bars {
  const barOf = (unit: number): Bar => ({ unit, relevance: perChannel[unit] ?? 0 });
  const others = [...perChannel.keys()]
    .filter((unit) => perChannel[unit] !== 0 && !asked.includes(unit))
    .map(barOf)
    .sort((one, other) => Math.abs(other.relevance) - Math.abs(one.relevance));
  const bars = [...asked.map(barOf), ...others].slice(0, MOST);
  const amounts = bars.map(({ relevance }) => Math.abs(relevance));
  return { bars, most: Math.max(0, ...amounts), hasNegative: bars.some(({ relevance }) => relevance < 0) };
}
