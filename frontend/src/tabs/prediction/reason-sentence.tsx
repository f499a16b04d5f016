import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useNames } from '../../api/dictionary';
import { useHeatmaps, useStoredHeatmaps, type HeatmapRequest, type Heatmaps } from '../../api/heatmaps';
import { LIMITS } from '../../api/limits.gen';
import type { PredictedClass } from '../../api/predictions';
import { formatShare } from '../../components/numbers';
import { QueryFailure } from '../../components/query-failure';
import { ReasonList } from '../../components/reasons/reason-list';
import { named, reasonsOf } from '../../components/reasons/reasons';

export interface ReasonSentenceProps {
  /** Id of the network. */
  network: string;
  /** Id of the photograph. */
  image: string;
  /** The most probable class. */
  found: PredictedClass;
}

const SHOWN = 3;

/**
 * Why the most probable class was predicted, in a sentence with the names of the filters. It is said at once where the
 * heatmaps of the class are stored; else on demand, because computing them takes seconds.
 */
export function ReasonSentence({ network, image, found }: ReasonSentenceProps) {
  const [isAsked, setAsked] = useState(false);
  const request = requestFor(network, image, found.index);
  const stored = useStoredHeatmaps(request);
  const computed = useHeatmaps(isAsked ? request : undefined);
  const heatmaps = computed.data ?? stored.data ?? undefined;
  if (computed.error !== null) return <QueryFailure query={computed} />;
  if (heatmaps !== undefined) return <Sentence heatmaps={heatmaps} found={found} />;
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

/** What the Deep Taylor tab asks for the same class, so that the answer is stored for both. */
const requestFor = (network: string, image: string, class_index: number): HeatmapRequest => ({
  network,
  image,
  layers: null,
  attribution: 'deep_taylor',
  pooling: 'average',
  top: LIMITS.HeatmapRequest.top.maximum,
  unit: null,
  start: 'probability',
  class_index,
  against: null,
});

interface SentenceProps {
  heatmaps: Heatmaps;
  found: PredictedClass;
}

function Sentence({ heatmaps: { network, layers }, found: { name, probability } }: SentenceProps) {
  const names = useNames(network);
  // The channels of a layer without positions are classes, or too many to be looked at.
  const maps = layers.filter(({ kind }) => kind === 'spatial');
  const reasons = named(reasonsOf(maps, names)).slice(0, SHOWN);
  const deepest = reasonsOf(maps.slice(0, 1), names).slice(0, SHOWN);
  return (
    <Typography component="p">
      {name}, {formatShare(probability)}
      {reasons.length > 0 && (
        <>
          , because of <ReasonList network={network} reasons={reasons} />.
        </>
      )}
      {reasons.length === 0 && deepest.length > 0 && (
        <>
          , because of <ReasonList network={network} reasons={deepest} />. These filters have no names yet;
          their pages give them one.
        </>
      )}
      {deepest.length === 0 && reasons.length === 0 && ': no filter with positions speaks for it.'}
      <Typography component="span" variant="body2" color="textSecondary">
        {' '}
        Behind each filter, its share of the relevance of its layer.
      </Typography>
    </Typography>
  );
}
