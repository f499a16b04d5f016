/** The newest answer to a request that changes: it stays until the answer to the present request replaces it. */
import type { UseQueryResult } from '@tanstack/react-query';
import { failureOf, type Failure } from '../api/failure';
import { useLatest } from './use-latest';

export interface NewestAnswer<Answered> {
  /** The newest answer; it may be to an earlier request. */
  answered: Answered | undefined;
  /** Whether that answer is to another request than the present one. */
  isStale: boolean;
  /** Whether the answer to the present request is being computed. */
  isWaiting: boolean;
  /** Why the present request has no answer, or not yet. */
  failure: Failure | undefined;
  /** Try again; undefined while that happens by itself. */
  retry: (() => void) | undefined;
}

/**
 * query: sends the present request.
 * fresh: its answer with its request; undefined until it arrives. It must be the same object at each rendering.
 * isKept: whether an earlier answer may be shown until then; that of another network would stand below the name of this one.
 */
export function useNewestAnswer<Answered extends object>(
  query: UseQueryResult,
  fresh: Answered | undefined,
  isKept: (earlier: Answered) => boolean,
): NewestAnswer<Answered> {
  const latest = useLatest(fresh);
  const answered = latest !== undefined && (latest === fresh || isKept(latest)) ? latest : undefined;
  const error = query.error ?? query.failureReason;
  return {
    answered,
    isStale: answered !== undefined && fresh === undefined,
    isWaiting: query.isFetching,
    failure: error === null ? undefined : failureOf(error),
    retry: query.isError ? () => void query.refetch() : undefined,
  };
}
