import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import type { NetworkGraph } from '../../../api/graph';
import { Toggle } from '../../toggle';

type Scope = 'all' | 'this' | 'other';

export interface LayerFilter {
  scope: Scope;
  /** Name of the other layer; null while none is chosen. */
  other: string | null;
}

export interface GalleryFilterProps {
  filter: LayerFilter;
  /** The graph of the network, for the names of its layers. */
  graph: NetworkGraph | undefined;
  onChange: (filter: LayerFilter) => void;
}

/** Filters the gallery by layer. */
export function GalleryFilter({ filter, graph, onChange }: GalleryFilterProps) {
  return (
    <>
      <Toggle<Scope>
        label="Filter by layer"
        value={filter.scope}
        options={[
          ['all', 'All layers'],
          ['this', 'This layer'],
          ['other', 'Other layer'],
        ]}
        onChoose={(scope) => onChange({ ...filter, scope })}
      />
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
