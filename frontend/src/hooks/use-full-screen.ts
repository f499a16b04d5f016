/** The whole screen for a part of the page, where the browser allows it. */
import { useEffect, useEffectEvent } from 'react';

/**
 * The page takes the whole screen as long as this is used. onLeave: called when the person leaves the full screen. Where
 * the browser refuses it, the page stays in its window and nothing is called.
 */
export function useFullScreen(onLeave: () => void): void {
  const leave = useEffectEvent(onLeave);
  useEffect(() => {
    const onChange = () => {
      if (document.fullscreenElement === null) leave();
    };
    document.addEventListener('fullscreenchange', onChange);
    enter(document.documentElement);
    return () => {
      document.removeEventListener('fullscreenchange', onChange);
      exit();
    };
  }, []);
}

/** Elements that F shows on the whole screen have this attribute. */
const SOUGHT = '[data-result]';

/**
 * Show one result on the whole screen, or return from it: the one with the focus, else the one under the pointer, else
 * the first in the window.
 */
export function toggleFullScreen(): void {
  if (isFull()) {
    exit();
    return;
  }
  const front = [...document.querySelectorAll('[role=dialog]')].at(-1) ?? document;
  const results = [...front.querySelectorAll<HTMLElement>(SOUGHT)];
  const chosen =
    document.activeElement?.closest<HTMLElement>(SOUGHT) ??
    results.find((result) => result.matches(':hover')) ??
    results.find(isInWindow);
  if (chosen !== undefined) enter(chosen);
}

function isInWindow(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}

const isFull = () => document.fullscreenElement instanceof Element;

/** Browsers on some phones have no full screen, others refuse it without a click; the page then stays as it is. */
function enter(element: HTMLElement): void {
  if (typeof element.requestFullscreen !== 'function') return;
  element.requestFullscreen().catch(() => undefined);
}

function exit(): void {
  if (!isFull()) return;
  document.exitFullscreen().catch(() => undefined);
}
