/** The classes of the network, and those that it predicts for the photograph. */
import { useMemo } from 'react';
import { useNetwork } from '../api/network';
import { usePrediction, type PredictedClass } from '../api/predictions';

const MOST_SUGGESTED = 5;

export interface Classes {
  /** Number of classes. */
  count: number;
  /** Their names, by index. */
  names: readonly string[];
  /** The most probable ones, highest first; empty while the prediction is not known. */
  predicted: readonly PredictedClass[];
}

const NONE: readonly never[] = [];

/**
 * network, image: ids; undefined while none is known. count: of the classes of the network. suggested: number of classes
 * that are predicted.
 */
export function useClasses(
  network: string | undefined,
  image: string | undefined,
  count: number,
  suggested = MOST_SUGGESTED,
): Classes {
  const details = useNetwork(network);
  const top = Math.min(suggested, count);
  const request = useMemo(
    () => (network !== undefined && image !== undefined && top > 0 ? { network, image, top } : undefined),
    [network, image, top],
  );
  const prediction = usePrediction(request);
  return {
    count,
    names: details.data?.class_names ?? NONE,
    predicted: prediction.data?.classes ?? NONE,
  };
}
