/** Geometry of the viewport. Lengths with Px are in screen pixels, all others in pixels at zoom 1. */
import type { Point } from '../layout/boxes';
import { READABLE } from '../layout/columns';
import type { Drawing } from '../layout/drawing';

export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The view of the drawing: scroll position, size of the viewport, and zoom. */
export interface View {
  zoom: number;
  leftPx: number;
  topPx: number;
  widthPx: number;
  heightPx: number;
}

/** Space around the drawing. */
export const MARGIN_PX = 24;

export const ZOOM = { least: 0.005, most: 2, step: 1.25 };

/** Below this zoom names are not readable. */
export const COARSE = 0.25;

export function clampZoom(zoom: number): number {
  return Math.min(ZOOM.most, Math.max(ZOOM.least, zoom));
}

/** Size of the scrollable ground; at least as large as the viewport. */
export function groundOf({ width, height }: Drawing, { zoom, widthPx, heightPx }: View) {
  return {
    widthPx: Math.max(widthPx, width * zoom + 2 * MARGIN_PX),
    heightPx: Math.max(heightPx, height * zoom + 2 * MARGIN_PX),
  };
}

/** Position of the drawing on its ground: centred horizontally, at the top. */
export function originOf(drawing: Drawing, view: View) {
  return { xPx: (groundOf(drawing, view).widthPx - drawing.width * view.zoom) / 2, yPx: MARGIN_PX };
}

/** The visible part of the drawing. */
export function visiblePart(drawing: Drawing, view: View): Rectangle {
  const origin = originOf(drawing, view);
  return {
    x: (view.leftPx - origin.xPx) / view.zoom,
    y: (view.topPx - origin.yPx) / view.zoom,
    width: view.widthPx / view.zoom,
    height: view.heightPx / view.zoom,
  };
}

/** The rendered part: the visible part and as much around it, in steps, so that few scrolls render again. */
export function drawnPart(drawing: Drawing, view: View): Rectangle {
  // A viewport without size has no layout: render everything.
  if (view.widthPx === 0 || view.heightPx === 0) return { x: 0, y: 0, ...sizeOf(drawing) };
  const seen = visiblePart(drawing, view);
  const x = Math.floor(seen.x / seen.width) * seen.width;
  const y = Math.floor(seen.y / seen.height) * seen.height;
  const half = { x: seen.width / 2, y: seen.height / 2 };
  return { x: x - half.x, y: y - half.y, width: seen.width * 3, height: seen.height * 3 };
}

export function touches(one: Rectangle, other: Rectangle): boolean {
  return (
    one.x <= other.x + other.width &&
    other.x <= one.x + one.width &&
    one.y <= other.y + other.height &&
    other.y <= one.y + one.height
  );
}

/** The intersection of two rectangles. */
export function cutTo(one: Rectangle, other: Rectangle): Rectangle {
  const x = Math.max(one.x, other.x);
  const y = Math.max(one.y, other.y);
  return {
    x,
    y,
    width: Math.max(0, Math.min(one.x + one.width, other.x + other.width) - x),
    height: Math.max(0, Math.min(one.y + one.height, other.y + other.height) - y),
  };
}

/** Id of the node at a point of the drawing. */
export function idAt(point: Point, { nodes }: Drawing): string | undefined {
  return nodes.find((node) => touches(node, { ...point, width: 0, height: 0 }))?.id;
}

/** Scroll position at which a rectangle is in the centre of the viewport. */
export function scrollTo(target: Rectangle, drawing: Drawing, view: View) {
  const origin = originOf(drawing, view);
  return {
    leftPx: origin.xPx + (target.x + target.width / 2) * view.zoom - view.widthPx / 2,
    topPx: origin.yPx + (target.y + target.height / 2) * view.zoom - view.heightPx / 2,
  };
}

/** The zoom at which the whole drawing is visible. */
export function zoomToFit({ width, height }: Drawing, { widthPx, heightPx }: View): number {
  if (width === 0 || height === 0 || widthPx === 0) return 1;
  const free = { width: widthPx - 2 * MARGIN_PX, height: heightPx - 2 * MARGIN_PX };
  return clampZoom(Math.min(1, free.width / width, free.height / height));
}

/** The initial zoom: the whole drawing, or else its width, if names are readable. */
export function zoomToRead(drawing: Drawing, view: View): number {
  if (drawing.width === 0 || view.widthPx === 0) return 1;
  const whole = zoomToFit(drawing, view);
  if (view.heightPx > 0 && whole >= READABLE) return whole;
  return Math.max(READABLE, Math.min(1, (view.widthPx - 2 * MARGIN_PX) / drawing.width));
}

function sizeOf({ width, height }: Drawing) {
  return { width, height };
}
