/** What the prediction tab shows: the newest prediction, and how it relates to what is chosen now. */
import { useMemo } from 'react';
import type { Image } from '../../api/images';
import type { NetworkSummary } from '../../api/networks';
import { usePrediction, type Prediction, type PredictionRequest, type SeenPart } from '../../api/predictions';
import { useNewestAnswer, type NewestAnswer } from '../../hooks/use-newest-answer';

/** A prediction together with its request. */
export interface Answered {
  prediction: Prediction;
  request: PredictionRequest;
  network: NetworkSummary;
  image: Image;
}

/** isStale: whether the prediction is of another photograph or network than the chosen ones. */
export interface PredictionView extends NewestAnswer<Answered> {
  /** The part of the chosen photograph that the chosen network sees, once it is known. */
  seen: SeenPart | undefined;
}

export function usePredictionView(
  network: NetworkSummary | undefined,
  image: Image | undefined,
  top: number | undefined,
): PredictionView {
  const request = useMemo(
    () =>
      network && image && top
        ? // A network may have fewer classes than are shown by default.
          { network: network.id, image: image.id, top: Math.min(top, network.classes) }
        : undefined,
    [network, image, top],
  );
  const query = usePrediction(request);
  const prediction = query.data;
  const fresh = useMemo(
    () => (prediction && request && network && image ? { prediction, request, network, image } : undefined),
    [prediction, request, network, image],
  );
  const newest = useNewestAnswer(query, fresh, (earlier) => earlier.network.id === network?.id);
  const { answered } = newest;
  const isSame = answered?.network.id === network?.id && answered?.image.id === image?.id;
  return {
    ...newest,
    isStale: answered !== undefined && !isSame,
    seen: isSame ? answered?.prediction.seen : undefined,
  };
}
