/** Whether an element has come near the window, so that of hundreds only the visible ones are drawn. */
import { useCallback, useState, type RefCallback } from 'react';

/** Far enough that they are drawn in time on a page that is scrolled quickly. */
const MARGIN = '800px';

/** attach: the ref of the element. isNear: true from the first time on, and always without IntersectionObserver. */
export function useNear(): { attach: RefCallback<HTMLElement>; isNear: boolean } {
  const [isNear, setNear] = useState(() => !('IntersectionObserver' in window));
  const attach = useCallback((element: HTMLElement | null) => {
    if (element === null || !('IntersectionObserver' in window)) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        setNear(true);
        observer.disconnect();
      },
      { rootMargin: MARGIN },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { attach, isNear };
}
