import Typography from '@mui/material/Typography';
import { useNames } from '../../../api/dictionary';
import type { LayerHeatmap } from '../../../api/heatmaps';
import { ReasonList } from '../../../components/reasons/reason-list';
import { named, reasonsOf } from '../../../components/reasons/reasons';

export interface NamedFiltersProps {
  /** Id of the network. */
  network: string;
  layer: LayerHeatmap;
}

const SHOWN = 3;

/** The most relevant filters that have names, as a sentence; nothing if none has. Source: thesis, Section 4.1.6. */
export function NamedFilters({ network, layer }: NamedFiltersProps) {
  const reasons = named(reasonsOf([layer], useNames(network))).slice(0, SHOWN);
  if (reasons.length === 0) return null;
  return (
    <Typography>
      Because of <ReasonList network={network} reasons={reasons} />.
    </Typography>
  );
}
