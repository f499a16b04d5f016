/** What the prediction tab shows: the newest answer there is, and how it relates to what is chosen now. */
import { useMemo } from 'react';
import { failureOf, type Failure } from '../../api/failure';
import type { Image } from '../../api/images';
import type { NetworkSummary } from '../../api/networks';
import { usePrediction, type Prediction, type PredictionRequest, type SeenPart } from '../../api/predictions';
import { useLatest } from '../../hooks/use-latest';

/** An answer together with what it answers. */
export interface Answered {
  prediction: Prediction;
  request: PredictionRequest;
  network: NetworkSummary;
  image: Image;
}

export interface PredictionView {
  /** The newest answer; it may be to an earlier question. */
  answered: Answered | undefined;
  /** Whether that answer is to another photograph or network than the chosen ones. */
  isStale: boolean;
  /** Whether the answer to the present question is on its way. */
  isWaiting: boolean;
  /** Why the present question has no answer, or not yet. */
  failure: Failure | undefined;
  /** Ask again; undefined while that happens by itself. */
  retry: (() => void) | undefined;
  /** The part of the chosen photograph that the chosen network sees, once it is known. */
  seen: SeenPart | undefined;
}

export function usePredictionView(
  network: NetworkSummary | undefined,
  image: Image | undefined,
  top: number | undefined,
): PredictionView {
  const request = useMemo(
    () => (network && image && top ? { network: network.id, image: image.id, top } : undefined),
    [network, image, top],
  );
  const query = usePrediction(request);
  const prediction = query.data;
  const fresh = useMemo(
    () => (prediction && request && network && image ? { prediction, request, network, image } : undefined),
    [prediction, request, network, image],
  );
  const answered = useLatest(fresh);
  const isSame = answered?.network.id === network?.id && answered?.image.id === image?.id;
  const error = query.error ?? query.failureReason;
  return {
    answered,
    isStale: answered !== undefined && !isSame,
    isWaiting: query.isFetching,
    failure: error === null ? undefined : failureOf(error),
    retry: query.isError ? () => void query.refetch() : undefined,
    seen: isSame ? answered?.prediction.seen : undefined,
  };
}
