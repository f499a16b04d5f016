/** A window of the drawing that only writes down what it is asked to do. */
import { vi } from 'vitest';
import type { View } from '../../../frontend/src/components/network-drawing/viewport/geometry';
import type { Viewport } from '../../../frontend/src/components/network-drawing/viewport/use-viewport';

export function makeViewport(view: Partial<View> = {}) {
  return {
    view: { zoom: 1, leftPx: 0, topPx: 0, widthPx: 600, heightPx: 400, ...view },
    element: null,
    attach: vi.fn<Viewport['attach']>(),
    zoomBy: vi.fn<Viewport['zoomBy']>(),
    show: vi.fn<Viewport['show']>(),
    reveal: vi.fn<Viewport['reveal']>(),
    fit: vi.fn<Viewport['fit']>(),
    open: vi.fn<Viewport['open']>(),
    onPointerDown: vi.fn<Viewport['onPointerDown']>(),
  };
}
