/** Whether an element has come near the window, so that of hundreds only those that are looked at are drawn. */
import { useCallback, useState, type RefCallback } from 'react';

/** Far enough that a page that is scrolled quickly finds them drawn. */
const MARGIN = '800px';

/** attach: the ref of the element. isNear: true from the first time on; at once where a browser cannot tell. */
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
