/** Draws the values of a heatmap in colours. */
import { colorAt, findColorMap } from './color-maps';
import { placeIn, rangeIn, strengthOf, type Heat } from '../heat';
import type { Look } from '../look';

const BYTES_PER_PIXEL = 4;
const OPAQUE = 255;

/**
 * Red, green, blue and opacity of each position, row by row. Over a photograph the opacity grows with the relevance, so that
 * the photograph stays as it is where the relevance is zero.
 */
export function pixelsOf(heat: Heat, look: Look): Uint8ClampedArray<ArrayBuffer> {
  const { values, isSigned } = heat;
  const map = findColorMap(look.colors, isSigned);
  const range = rangeIn(heat, look, map.isDiverging);
  const pixels = new Uint8ClampedArray(values.length * BYTES_PER_PIXEL);
  values.forEach((value, position) => {
    const place = placeIn(value, range, map.isDiverging);
    const opacity = look.showing === 'overlay' ? look.opacity * strengthOf(place, map.isDiverging) : 1;
    pixels.set([...colorAt(map, place), OPAQUE * opacity], position * BYTES_PER_PIXEL);
  });
  return pixels;
}

/** Draw a heatmap on a canvas, one pixel per position. Does nothing if the browser cannot draw. */
export function paint(canvas: HTMLCanvasElement, heat: Heat, look: Look): void {
  canvas.width = heat.width;
  canvas.height = heat.height;
  const context = canvas.getContext('2d');
  context?.putImageData(new ImageData(pixelsOf(heat, look), heat.width, heat.height), 0, 0);
}
