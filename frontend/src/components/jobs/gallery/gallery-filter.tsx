import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import type { NetworkGraph } from '../../../api/graph';

type Scope = 'all' | 'this' | 'other';

export interface LayerFilter {
  scope: Scope;
  /** Name of the layer that is chosen here; null while none is. */
  other: string | null;
}

export interface GalleryFilterProps {
  filter: LayerFilter;
  /** The graph of the network: the layers from which one can be chosen. */
  graph: NetworkGraph | undefined;
  onChange: (filter: LayerFilter) => void;
}

/** Of which layers the gallery shows what was made. */
export function GalleryFilter({ filter, graph, onChange }: GalleryFilterProps) {
  return (
    <>
      <ToggleButtonGroup
        exclusive
        size="small"
        aria-label="Layers shown"
        value={filter.scope}
        onChange={(_, scope: Scope | null) => onChange({ ...filter, scope: scope ?? filter.scope })}
      >
        <ToggleButton value="all">All layers</ToggleButton>
        <ToggleButton value="this">This layer</ToggleButton>
        <ToggleButton value="other">Another</ToggleButton>
      </ToggleButtonGroup>
      {filter.scope === 'other' && (
        <Autocomplete
          size="small"
          value={filter.other}
          options={graph?.layers.map(({ name }) => name) ?? []}
          onChange={(_, other) => onChange({ scope: 'other', other })}
          renderInput={(field) => <TextField {...field} label="Layer" />}
          sx={{ width: 240 }}
        />
      )}
    </>
  );
}
