import Typography from '@mui/material/Typography';
import { nameKey, useNames } from '../../../api/dictionary';
import type { LayerHeatmap } from '../../../api/heatmaps';
import { ChannelLink } from '../../../components/channel/channel-link';
import { formatShare } from '../../../components/numbers';

export interface NamedFiltersProps {
  /** Id of the network. */
  network: string;
  layer: LayerHeatmap;
}

const SHOWN = 3;

/** The most relevant filters that have names, as a sentence; nothing if none has. Source: thesis, Section 4.1.6. */
export function NamedFilters({ network, layer: { layer, filters } }: NamedFiltersProps) {
  const names = useNames(network);
  const named = filters
    .map(({ filter, share }) => ({ filter, share, name: names.get(nameKey(layer, filter))?.name ?? '' }))
    .filter(({ name, share }) => name !== '' && share > 0)
    .slice(0, SHOWN);
  if (named.length === 0) return null;
  return (
    <Typography>
      Because of{' '}
      {named.map(({ filter, share, name }, at) => (
        <span key={filter}>
          {at > 0 && ', '}
          {name} (
          <ChannelLink network={network} layer={layer} channel={filter}>
            {layer}:{filter}
          </ChannelLink>
          ), {formatShare(share)}
        </span>
      ))}
      .
    </Typography>
  );
}
