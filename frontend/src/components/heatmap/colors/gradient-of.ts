/** A colour map as a gradient of CSS, from left to right. */
import { colorAt, type ColorMap } from './color-maps';

/** Positions of the colours that the browser blends, 0..1. */
const STOPS = Array.from({ length: 33 }, (_, step) => step / 32);

export function gradientOf(map: ColorMap): string {
  const stops = STOPS.map((place) => `rgb(${colorAt(map, place).join(' ')})`).join(', ');
  return `linear-gradient(to right, ${stops})`;
}
