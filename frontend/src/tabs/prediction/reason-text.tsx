import Typography from '@mui/material/Typography';
import { useNames } from '../../api/dictionary';
import type { Heatmaps } from '../../api/heatmaps';
import type { PredictedClass } from '../../api/predictions';
import { formatShare } from '../../components/numbers';
import { ReasonList } from '../../components/reasons/reason-list';
import { named, reasonsOf } from '../../components/reasons/reasons';

const SHOWN = 3;

export interface ReasonTextProps {
  /** The explanation of the class. */
  heatmaps: Heatmaps;
  /** The class, with its probability. */
  found: PredictedClass;
}

/** A class and its probability, with the filters that speak for it. */
export function ReasonText({ heatmaps: { network, layers }, found: { name, probability } }: ReasonTextProps) {
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
      {deepest.length === 0 &&
        reasons.length === 0 &&
        ': no filter of a layer with positions is relevant to it.'}
      <Typography component="span" variant="body2" color="textSecondary">
        {' '}
        The percentage after a filter is its share of the relevance of its layer.
      </Typography>
    </Typography>
  );
}
