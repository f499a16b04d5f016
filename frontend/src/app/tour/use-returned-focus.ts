/** Gives the keyboard focus back to the element that had it before. */
import { useEffect, useState } from 'react';

export function useReturnedFocus(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    },
    [before],
  );
}
