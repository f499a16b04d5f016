/** Whether an element is in the window now; it is not where the browser cannot tell. */
import { useCallback, useState, type RefCallback } from 'react';

/** attach: the ref of the element. */
export function useInView(): { attach: RefCallback<HTMLElement>; isInView: boolean } {
  const [isInView, setInView] = useState(false);
  const attach = useCallback((element: HTMLElement | null) => {
    if (element === null || !('IntersectionObserver' in window)) return undefined;
    const observer = new IntersectionObserver((entries) => {
      const newest = entries.at(-1);
      if (newest !== undefined) setInView(newest.isIntersecting);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { attach, isInView };
}
