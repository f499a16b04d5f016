/** Keeps a node at its position on the screen while a drawing is replaced by another. */
import { useLayoutEffect, useRef } from 'react';
import type { Drawing } from '../layout/drawing';
import { originOf, type Rectangle, type View } from './geometry';

/** Rectangle of a node or frame in a drawing. */
export function rectangleOf(id: string | undefined, drawing: Drawing): Rectangle | undefined {
  return drawing.nodes.find((node) => node.id === id) ?? drawing.frames.find((frame) => frame.id === id);
}

/**
 * Scroll so that an anchor does not move.
 * anchors: ids, best first; the first one that is in both drawings is used.
 */
export function useSteady(drawing: Drawing, anchors: string[], window: HTMLElement | null, view: View): void {
  const before = useRef(drawing);
  useLayoutEffect(() => {
    const old = before.current;
    before.current = drawing;
    if (old === drawing || window === null) return;
    const anchor = anchors.find((id) => rectangleOf(id, old) && rectangleOf(id, drawing));
    const from = placeOf(anchor, old, view);
    const to = placeOf(anchor, drawing, view);
    if (from === undefined || to === undefined) return;
    window.scrollBy({ left: to.xPx - from.xPx, top: to.yPx - from.yPx });
  }, [drawing, anchors, window, view]);
}

/** Centre of the upper edge of a node, on the ground. */
function placeOf(id: string | undefined, drawing: Drawing, view: View) {
  const rectangle = rectangleOf(id, drawing);
  if (rectangle === undefined) return undefined;
  const origin = originOf(drawing, view);
  return {
    xPx: origin.xPx + (rectangle.x + rectangle.width / 2) * view.zoom,
    yPx: origin.yPx + rectangle.y * view.zoom,
  };
}
