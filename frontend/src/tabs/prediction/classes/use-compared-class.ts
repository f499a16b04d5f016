/** What is known of one of two compared classes: its place among all classes, and its explanation. */
import { useMemo } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import { deepTaylorRequest, useHeatmaps, type Heatmaps } from '../../../api/heatmaps';
import { usePrediction, type PredictedClass, type Prediction } from '../../../api/predictions';
import type { Side } from '../../../components/compare/use-sides';

export interface ComparedClass {
  prediction: UseQueryResult<Prediction>;
  /** Undefined while unknown. */
  found: PredictedClass | undefined;
  heatmaps: UseQueryResult<Heatmaps>;
}

export function useComparedClass({ network, image, classIndex }: Omit<Side, 'title'>): ComparedClass {
  // The answer of the server holds all classes anyway.
  const prediction = usePrediction(
    useMemo(
      () => (network && image ? { network: network.id, image: image.id, top: network.classes } : undefined),
      [network, image],
    ),
  );
  // As Deep Taylor asks where it compares two classes.
  const heatmaps = useHeatmaps(
    useMemo(
      () =>
        network && image && classIndex !== undefined
          ? deepTaylorRequest(network.id, image.id, { start: 'logit', class_index: classIndex })
          : undefined,
      [network, image, classIndex],
    ),
  );
  const found = prediction.data?.classes.find(({ index }) => index === classIndex);
  return { prediction, found, heatmaps };
}
