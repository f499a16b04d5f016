/** Pinch to zoom: two fingers that move apart zoom in, two that move together zoom out. */
import { useEffect, useEffectEvent } from 'react';

/** onPinch: called with a factor and the centre between the fingers, in pixels of the element. */
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

/** Distance of two fingers; undefined unless there are exactly two, at different points. */
function distanceOf(touches: TouchList): number | undefined {
  const [first, second] = touches;
  if (touches.length !== 2 || first === undefined || second === undefined) return undefined;
  const apart = Math.hypot(first.clientX - second.clientX, first.clientY - second.clientY);
  return apart > 0 ? apart : undefined;
}
