/** Values in the query of the address, so that a link or a reload shows the same view. */
import { useCallback } from 'react';
import { useNavigate, useSearchParams } from 'react-router';

export type HistoryStep = 'push' | 'replace';
export type SetAddress = (value: string | null, step?: HistoryStep) => void;

/**
 * One parameter of the address: its value (null where absent or empty) and a function that changes it.
 * step: 'push' (the default) lets the back button return to the value before.
 */
export function useAddress(parameter: string): [string | null, SetAddress] {
  const [text, set] = useAddressText(parameter);
  return [text === '' ? null : text, set];
}

/** The same where an empty text means something else than an absent one. */
export function useAddressText(parameter: string): [string | null, SetAddress] {
  const [parameters] = useSearchParams();
  const navigate = useNavigate();
  const set = useCallback<SetAddress>(
    (value, step = 'push') => {
      // Read now, not when rendered, so that an upload that ends later does not undo a choice made meanwhile.
      const current = new URLSearchParams(window.location.search);
      if (value === null) current.delete(parameter);
      else current.set(parameter, value);
      const search = current.toString();
      if (`?${search}` === window.location.search) return;
      void navigate({ pathname: window.location.pathname, search }, { replace: step === 'replace' });
    },
    [navigate, parameter],
  );
  return [parameters.get(parameter), set];
}
