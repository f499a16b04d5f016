import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { deepTaylorRequest, useHeatmaps, useStoredHeatmaps } from '../../api/heatmaps';
import { LIMITS } from '../../api/limits.gen';
import type { PredictedClass } from '../../api/predictions';
import { QueryFailure } from '../../components/query-failure';
import { ReasonText } from './reason-text';

export interface ReasonSentenceProps {
  /** Id of the network. */
  network: string;
  /** Id of the photograph. */
  image: string;
  /** The most probable class. */
  found: PredictedClass;
}

/**
 * Why the most probable class was predicted, in a sentence with the names of the filters. It is said at once where the
 * heatmaps of the class are stored; else on demand, because computing them takes seconds.
 */
export function ReasonSentence({ network, image, found }: ReasonSentenceProps) {
  const [isAsked, setAsked] = useState(false);
  const request = deepTaylorRequest(network, image, {
    top: LIMITS.HeatmapRequest.top.maximum,
    class_index: found.index,
  });
  const stored = useStoredHeatmaps(request);
  const computed = useHeatmaps(isAsked ? request : undefined);
  const heatmaps = computed.data ?? stored.data ?? undefined;
  if (computed.error !== null) return <QueryFailure query={computed} />;
  if (heatmaps !== undefined) return <ReasonText heatmaps={heatmaps} found={found} />;
  if (stored.isPending) return <Box sx={{ minHeight: 32 }} />;
  return (
    <Button
      size="small"
      sx={{ alignSelf: 'start' }}
      loading={isAsked}
      title="Computes which filters the prediction rests on, by Deep Taylor decomposition"
      onClick={() => setAsked(true)}
    >
      Say why
    </Button>
  );
}
