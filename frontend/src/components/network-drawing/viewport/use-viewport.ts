/** The viewport of a drawing: native scrolling, zoom around a point, dragging with the mouse. */
import { useCallback, useEffect, useEffectEvent, useState, type PointerEvent } from 'react';
import { flushSync } from 'react-dom';
import type { Drawing } from '../layout/drawing';
import { usePinch } from './use-pinch';
import { clampZoom, scrollTo, zoomToFit, zoomToRead, type Rectangle, type View } from './geometry';

const UNKNOWN: View = { zoom: 1, leftPx: 0, topPx: 0, widthPx: 0, heightPx: 0 };

/** Scrolling the wheel by this many pixels changes the zoom by the factor e. */
const WHEEL_PX = 400;

export interface Viewport {
  view: View;
  /** Its element; null while it is not on the page. */
  element: HTMLElement | null;
  /** Ref of the element. */
  attach: (window: HTMLElement | null) => void;
  /** Zoom by a factor around the centre of the viewport. */
  zoomBy: (factor: number) => void;
  /** Set the zoom and scroll a rectangle to the centre. */
  show: (target: Rectangle, zoom?: number) => void;
  /** Scroll only as far as needed to show a rectangle. */
  reveal: (target: Rectangle) => void;
  /** Show the whole drawing. */
  fit: () => void;
  /** Choose a readable zoom, and show a rectangle or else the beginning. */
  open: (target?: Rectangle) => void;
  /** Start dragging with the mouse. */
  onPointerDown: (event: PointerEvent<HTMLElement>) => void;
}

export function useViewport(drawing: Drawing): Viewport {
  const [element, attach] = useState<HTMLElement | null>(null);
  const [view, setView] = useState(UNKNOWN);
  const look = useCallback((window: HTMLElement) => {
    const { scrollLeft: leftPx, scrollTop: topPx, clientWidth: widthPx, clientHeight: heightPx } = window;
    setView(({ zoom }) => ({ zoom, leftPx, topPx, widthPx, heightPx }));
  }, []);

  const zoomAround = (zoom: number, xPx: number, yPx: number) => {
    if (element === null || zoom === view.zoom) return;
    const factor = zoom / view.zoom;
    const left = (element.scrollLeft + xPx) * factor - xPx;
    const top = (element.scrollTop + yPx) * factor - yPx;
    // The ground must have its new size before it can be scrolled.
    flushSync(() => setView({ ...view, zoom }));
    element.scrollTo({ left, top });
    look(element);
  };
  const show = (target: Rectangle, zoom = view.zoom) => {
    if (element === null) return;
    const next = { ...view, zoom, widthPx: element.clientWidth, heightPx: element.clientHeight };
    flushSync(() => setView(next));
    const { leftPx, topPx } = scrollTo(target, drawing, next);
    element.scrollTo({ left: leftPx, top: topPx });
    look(element);
  };
  const onWheel = useEffectEvent((event: WheelEvent) => {
    // Browsers report a pinch on a touchpad as a wheel event with Ctrl.
    if (element === null || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    const place = element.getBoundingClientRect();
    const zoom = clampZoom(view.zoom * Math.exp(-event.deltaY / WHEEL_PX));
    zoomAround(zoom, event.clientX - place.left, event.clientY - place.top);
  });

  usePinch(element, (factor, xPx, yPx) => zoomAround(clampZoom(view.zoom * factor), xPx, yPx));

  useEffect(() => {
    if (element === null) return undefined;
    const onScroll = () => look(element);
    const turn = (event: WheelEvent) => onWheel(event);
    const sizes = new ResizeObserver(onScroll);
    sizes.observe(element);
    element.addEventListener('scroll', onScroll, { passive: true });
    element.addEventListener('wheel', turn, { passive: false });
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', onScroll);
      element.removeEventListener('wheel', turn);
    };
  }, [element, look]);

  return {
    view,
    element,
    attach,
    show,
    zoomBy: (factor) => zoomAround(clampZoom(view.zoom * factor), view.widthPx / 2, view.heightPx / 2),
    open: (target = { x: 0, y: 0, width: drawing.width, height: 0 }) => {
      const size = { widthPx: element?.clientWidth ?? 0, heightPx: element?.clientHeight ?? 0 };
      show(target, zoomToRead(drawing, { ...view, ...size }));
    },
    reveal: (target) => element !== null && scrollIntoWindow(element, target, drawing, view),
    fit: () => show({ x: 0, y: 0, width: drawing.width, height: drawing.height }, zoomToFit(drawing, view)),
    onPointerDown: (event) => event.pointerType === 'mouse' && event.button === 0 && drag(event),
  };
}

/** Distance of a revealed rectangle from the border of the viewport, so that its neighbours are visible. */
const KEPT_FREE_PX = 72;

function scrollIntoWindow(element: HTMLElement, target: Rectangle, drawing: Drawing, view: View): void {
  const middle = scrollTo(target, drawing, view);
  const freeX = Math.max(0, (view.widthPx - target.width * view.zoom) / 2 - KEPT_FREE_PX);
  const freeY = Math.max(0, (view.heightPx - target.height * view.zoom) / 2 - KEPT_FREE_PX);
  const near = (now: number, wished: number, free: number) =>
    Math.min(Math.max(now, wished - free), wished + free);
  element.scrollTo({
    left: near(element.scrollLeft, middle.leftPx, freeX),
    top: near(element.scrollTop, middle.topPx, freeY),
  });
}

/** A drag of less than this is a click. */
const STILL_PX = 4;

function drag(event: PointerEvent<HTMLElement>): void {
  const element = event.currentTarget;
  const first = { x: event.clientX, y: event.clientY };
  let last = first;
  let isDragged = false;
  const move = (moved: globalThis.PointerEvent) => {
    isDragged ||= Math.hypot(moved.clientX - first.x, moved.clientY - first.y) > STILL_PX;
    if (!isDragged) return;
    element.scrollBy({ left: last.x - moved.clientX, top: last.y - moved.clientY });
    last = { x: moved.clientX, y: moved.clientY };
  };
  const end = () => {
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', end);
    window.removeEventListener('pointercancel', end);
    if (isDragged) swallowClick();
  };
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', end);
  window.addEventListener('pointercancel', end);
}

/** Ignore the click event at the end of a drag. */
function swallowClick(): void {
  const swallow = (event: Event) => event.stopPropagation();
  window.addEventListener('click', swallow, { capture: true });
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
}
