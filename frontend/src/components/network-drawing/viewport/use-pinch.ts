/** Two fingers that move apart or together enlarge or shrink what is between them. */
import { useEffect, useEffectEvent } from 'react';

/** onPinch: called with a factor and the middle between the fingers, in pixels of the element. */
export function usePinch(
  element: HTMLElement | null,
  onPinch: (factor: number, xPx: number, yPx: number) => void,
): void {
  const pinch = useEffectEvent(onPinch);
  useEffect(() => {
    if (element === null) return undefined;
    let apart: number | undefined;
    const begin = (event: TouchEvent) => {
      apart = distanceOf(event.touches);
    };
    const move = (event: TouchEvent) => {
      const now = distanceOf(event.touches);
      const [first, second] = event.touches;
      if (now === undefined || apart === undefined || first === undefined || second === undefined) return;
      event.preventDefault();
      const place = element.getBoundingClientRect();
      const middle = { x: (first.clientX + second.clientX) / 2, y: (first.clientY + second.clientY) / 2 };
      pinch(now / apart, middle.x - place.left, middle.y - place.top);
      apart = now;
    };
    element.addEventListener('touchstart', begin, { passive: true });
    element.addEventListener('touchend', begin, { passive: true });
    element.addEventListener('touchmove', move, { passive: false });
    return () => {
      element.removeEventListener('touchstart', begin);
      element.removeEventListener('touchend', begin);
      element.removeEventListener('touchmove', move);
    };
  }, [element]);
}

/** How far two fingers are apart; undefined unless there are just two, in two places. */
function distanceOf(touches: TouchList): number | undefined {
  const [first, second] = touches;
  if (touches.length !== 2 || first === undefined || second === undefined) return undefined;
  const apart = Math.hypot(first.clientX - second.clientX, first.clientY - second.clientY);
  return apart > 0 ? apart : undefined;
}
