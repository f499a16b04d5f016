/** Marks a part of the page and brings it into view. */
import { useEffect } from 'react';

/** The theme draws a line around what has it. */
const MARK = 'data-marked';

/** target: a selector of the page; undefined marks nothing. */
export function useMark(target: string | undefined): void {
  useEffect(() => {
    const marked = target === undefined ? null : document.querySelector(target);
    if (marked === null) return undefined;
    marked.setAttribute(MARK, '');
    marked.scrollIntoView({ block: 'nearest' });
    return () => marked.removeAttribute(MARK);
  }, [target]);
}
