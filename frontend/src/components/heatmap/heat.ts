/** Heatmaps as numbers: decoded from a response, and measured. */
import type { Look } from './look';

const BYTES = 4;
/** Position of 0 in a diverging colour map. */
const MIDDLE = 0.5;

export interface Heat {
  /** Relevance, row by row. */
  values: Float32Array;
  height: number;
  width: number;
  /** Whether values may be negative. */
  isSigned: boolean;
}

/** The values of the first and the last colour. */
export interface Range {
  low: number;
  high: number;
}

/** Numbers from base64 of little-endian 32-bit floats. */
export function decodeFloats(text: string): Float32Array {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  return Float32Array.from({ length: Math.floor(bytes.length / BYTES) }, (_, place) =>
    view.getFloat32(place * BYTES, true),
  );
}

/** Minimum and maximum; 0 and 0 if there are no values. */
export function extentOf(values: Float32Array): { min: number; max: number } {
  if (values.length === 0) return { min: 0, max: 0 };
  let [min, max] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return { min, max };
}

/** Whether all values are zero. */
export function isZero(values: Float32Array): boolean {
  return values.every((value) => value === 0);
}

/**
 * The range of values of the colour map. A diverging map has 0 in the middle, any other one starts at 0.
 * percentile: 0..100, of the absolute values that the map can show and that are not 0; values above it have the last
 * colour. Source: thesis, Algorithm 3, which scales by the maximum: percentile 100.
 */
export function rangeOf(values: Float32Array, isDiverging: boolean, percentile: number): Range {
  const amounts = (isDiverging ? values.map(Math.abs) : values).filter((amount) => amount > 0).sort();
  const high = amounts[Math.ceil((percentile / 100) * amounts.length) - 1] ?? 0;
  // Subtracted from 0, because a negated 0 is -0.
  return { low: isDiverging ? 0 - high : 0, high };
}

/** The range of a heatmap in a look: its own, or the one that it shares with others. */
export function rangeIn(
  { values }: Heat,
  { fullColor, high }: Pick<Look, 'fullColor' | 'high'>,
  isDiverging: boolean,
): Range {
  if (high === undefined) return rangeOf(values, isDiverging, fullColor);
  return { low: isDiverging ? 0 - high : 0, high };
}

/** Position of a value in a range, 0..1. In an empty range it is the position of 0. */
export function placeIn(value: number, { low, high }: Range, isDiverging: boolean): number {
  if (high <= low) return isDiverging ? MIDDLE : 0;
  return Math.min(1, Math.max(0, (value - low) / (high - low)));
}

/** Distance of a position of the colour map from that of 0, 0..1. */
export function strengthOf(place: number, isDiverging: boolean): number {
  return isDiverging ? Math.abs(place - MIDDLE) / MIDDLE : place;
}
