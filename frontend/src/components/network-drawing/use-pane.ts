/** The space for a drawing. It changes in steps, so that few sizes of a window need another layout. */
import { useLayoutEffect, useState, type RefObject } from 'react';
import type { Pane } from './layout/columns';
import { MARGIN_PX } from './viewport/geometry';

const STEP_PX = 80;

/** Undefined until the element is measured. */
export function usePane(element: RefObject<HTMLElement | null>): Pane | undefined {
  const [pane, setPane] = useState<Pane>();
  useLayoutEffect(() => {
    const measured = element.current;
    if (measured === null) return undefined;
    const measure = () => {
      const next = {
        widthPx: inSteps(measured.clientWidth),
        heightPx: inSteps(measured.clientHeight),
      };
      setPane((before) =>
        before?.widthPx === next.widthPx && before.heightPx === next.heightPx ? before : next,
      );
    };
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(measured);
    return () => sizes.disconnect();
  }, [element]);
  return pane;
}

/** Length without the margins of the drawing. */
function inSteps(lengthPx: number): number {
  return Math.max(0, Math.floor((lengthPx - 2 * MARGIN_PX) / STEP_PX) * STEP_PX);
}
