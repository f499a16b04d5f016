/** What a result shows: the newest answer there is, and how it relates to what is chosen now. */
import { useMemo } from 'react';
import { useActivations, type ActivationRequest, type Activations } from '../../api/activations';
import { failureOf, type Failure } from '../../api/failure';
import type { Image } from '../../api/images';
import { useLatest } from '../../hooks/use-latest';

/** An answer together with what it answers. */
export interface Answered {
  activations: Activations;
  request: ActivationRequest;
  image: Image;
}

export interface ActivationsView {
  /** The newest answer; it may be to an earlier question. */
  answered: Answered | undefined;
  /** Whether that answer is to another question than the present one. */
  isStale: boolean;
  /** Whether the answer to the present question is on its way. */
  isWaiting: boolean;
  /** Why the present question has no answer, or not yet. */
  failure: Failure | undefined;
  /** Ask again; undefined while that happens by itself. */
  retry: (() => void) | undefined;
}

/** request: undefined while something to ask about is missing. */
export function useActivationsView(
  request: ActivationRequest | undefined,
  image: Image | undefined,
): ActivationsView {
  const query = useActivations(request);
  const activations = query.data;
  const fresh = useMemo(
    () => (activations && request && image ? { activations, request, image } : undefined),
    [activations, request, image],
  );
  const answered = useLatest(fresh);
  const error = query.error ?? query.failureReason;
  return {
    answered,
    isStale: answered !== undefined && fresh === undefined,
    isWaiting: query.isFetching,
    failure: error === null ? undefined : failureOf(error),
    retry: query.isError ? () => void query.refetch() : undefined,
  };
}
