/** Copies a text, and says for a moment that it did. */
import { useState } from 'react';

const SHOWN_MS = 2_000;

export interface Copy {
  /** Whether a text was copied a moment ago, or the browser did not allow it. */
  state: 'idle' | 'copied' | 'refused';
  copy: (text: string) => Promise<void>;
  /** Forget the last attempt. */
  reset: () => void;
}

export function useCopy(): Copy {
  const [state, setState] = useState<Copy['state']>('idle');
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
      setTimeout(() => setState('idle'), SHOWN_MS);
    } catch {
      // Pages without HTTPS have no clipboard, except on localhost.
      setState('refused');
    }
  };
  return { state, copy, reset: () => setState('idle') };
}
