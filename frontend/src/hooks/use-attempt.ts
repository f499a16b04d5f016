/** Starts and cancels jobs where nothing but the failure of doing so is to be kept. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { failureOf, type Failure } from '../api/failure';

export interface Attempt {
  /** Why the last attempt failed; undefined if it did not. */
  failure: Failure | undefined;
  /** Forget the failure. */
  dismiss: () => void;
  /** Do something that changes jobs; afterwards they are asked for again. */
  attempt: (act: () => Promise<unknown>) => Promise<void>;
}

export function useAttempt(): Attempt {
  const queries = useQueryClient();
  const [failure, setFailure] = useState<Failure>();
  const attempt = async (act: () => Promise<unknown>) => {
    setFailure(undefined);
    try {
      await act();
      await queries.invalidateQueries({ queryKey: ['jobs'] });
    } catch (error) {
      setFailure(failureOf(error as Error));
    }
  };
  return { failure, dismiss: () => setFailure(undefined), attempt };
}
