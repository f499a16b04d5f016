/** The key / goes to the search field of a drawing, wherever the focus is: on the page, or in the dialog of the drawing. */
import { useEffect, type RefObject } from 'react';
import { isTyping } from '../../hooks/use-shortcuts';

export function useSearchKey(
  drawing: RefObject<HTMLElement | null>,
  field: RefObject<HTMLInputElement | null>,
): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      if (dialogAround(event.target) !== dialogAround(drawing.current)) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [drawing, field]);
}

/** The dialog that contains an element; null on the page itself. */
function dialogAround(element: EventTarget | null): Element | null {
  // While a dialog is opening, its container has the focus, not the dialog.
  const root = element instanceof Element ? element.closest('.MuiDialog-root, [role=dialog]') : null;
  return root?.querySelector('[role=dialog]') ?? root;
}
