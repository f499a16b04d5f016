/** What a result shows: the newest activations, and how they relate to what is chosen now. */
import { useMemo } from 'react';
import { useActivations, type ActivationRequest, type Activations } from '../../../api/activations';
import type { Image } from '../../../api/images';
import { useNewestAnswer, type NewestAnswer } from '../../../hooks/use-newest-answer';

/** An answer together with its request. */
export interface Answered {
  activations: Activations;
  request: ActivationRequest;
  image: Image;
}

export type ActivationsView = NewestAnswer<Answered>;

/** request: undefined while a part of it is missing. */
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
  return useNewestAnswer(query, fresh, (earlier) => earlier.request.network === request?.network);
}
