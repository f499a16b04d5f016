/** Heatmaps as numbers: read from an answer, and measured. Nothing here is drawn. */

const BYTES = 4;
/** Where a diverging map has 0. */
const MIDDLE = 0.5;

export interface Heat {
  /** Relevance, row by row. */
  values: Float32Array;
  height: number;
  width: number;
  /** Whether it may be below 0. */
  isSigned: boolean;
}

/** What is drawn in the first and in the last colour. */
export interface Range {
  low: number;
  high: number;
}

/** Numbers out of base64 of little-endian 32-bit floats. */
export function decodeFloats(text: string): Float32Array {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  return Float32Array.from({ length: Math.floor(bytes.length / BYTES) }, (_, place) =>
    view.getFloat32(place * BYTES, true),
  );
}

/** Least and greatest value; 0 and 0 where there are none. */
export function extentOf(values: Float32Array): { min: number; max: number } {
  if (values.length === 0) return { min: 0, max: 0 };
  let [min, max] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return { min, max };
}

/** Whether there is nothing to see: zero everywhere. */
export function isZero(values: Float32Array): boolean {
  return values.every((value) => value === 0);
}

/**
 * What the colours mean. A diverging map has 0 in its middle, any other one begins with it.
 * percentile: 0..100, of the amounts that the map can show and that are not 0; what lies above has the full colour.
 * Source: thesis, Algorithm 3, which scales by the greatest value: percentile 100.
 */
export function rangeOf(values: Float32Array, isDiverging: boolean, percentile: number): Range {
  const amounts = (isDiverging ? values.map(Math.abs) : values).filter((amount) => amount > 0).sort();
  const high = amounts[Math.ceil((percentile / 100) * amounts.length) - 1] ?? 0;
  // Taken off 0, because a negated 0 reads -0.
  return { low: isDiverging ? 0 - high : 0, high };
}

/** Where a value lies in a range, 0..1. Where the range is a point nothing is scaled up: it is where 0 lies. */
export function placeIn(value: number, { low, high }: Range, isDiverging: boolean): number {
  if (high <= low) return isDiverging ? MIDDLE : 0;
  return Math.min(1, Math.max(0, (value - low) / (high - low)));
}
