import Autocomplete from '@mui/material/Autocomplete';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useGraph } from '../../api/graph';
import { useImages } from '../../api/images';
import { useNetworks } from '../../api/networks';
import type { Compared, Comparison } from '../../hooks/use-comparison';
import type { Side } from './use-sides';

export interface CompareFieldProps {
  comparison: Comparison;
  /** What this tab can compare. */
  kinds: readonly Compared[];
  /** The chosen photograph, network and layer. */
  own: Omit<Side, 'title'>;
}

const NOTHING = 'nothing';

const WORDS: Record<Compared, { choice: string; second: string }> = {
  image: { choice: 'Another photograph', second: 'Second photograph' },
  network: { choice: 'Another network', second: 'Second network' },
  layer: { choice: 'Another layer', second: 'Second layer' },
};

/** Chooses what stands beside the result: nothing, another photograph, another network or another layer. */
export function CompareField({ comparison, kinds, own }: CompareFieldProps) {
  const { kind, id, compare, stop } = comparison;
  const options = useOptions(own);
  const choose = (word: string) => {
    const next = kinds.find((known) => known === word);
    const first = next === undefined ? undefined : options[next][0];
    if (next === undefined || first === undefined) stop();
    else compare(next, first[0]);
  };
  const titles = new Map(kind === undefined ? [] : options[kind]);
  return (
    <Stack component="section" aria-label="Comparison" spacing={2}>
      <TextField
        select
        fullWidth
        size="small"
        label="Compare with"
        value={kind ?? NOTHING}
        onChange={(event) => choose(event.target.value)}
      >
        <MenuItem value={NOTHING}>Nothing</MenuItem>
        {kinds.map((known) => (
          <MenuItem key={known} value={known} disabled={options[known].length === 0}>
            {WORDS[known].choice}
          </MenuItem>
        ))}
      </TextField>
      {kind !== undefined && id !== undefined && (
        <Autocomplete
          size="small"
          disableClearable
          value={id}
          options={titles.has(id) ? [...titles.keys()] : [id, ...titles.keys()]}
          getOptionLabel={(option) => titles.get(option) ?? option}
          onChange={(_, next) => compare(kind, next)}
          renderInput={(field) => <TextField {...field} label={WORDS[kind].second} />}
        />
      )}
    </Stack>
  );
}

type Option = readonly [id: string, title: string];

/** Ids and titles of what can stand beside the chosen ones, the likely ones first. */
function useOptions({ network, image, layer }: Omit<Side, 'title'>): Record<Compared, Option[]> {
  const images = useImages().data ?? [];
  const networks = useNetworks().data ?? [];
  const layers = useGraph(network?.id).data?.layers ?? [];
  const kindOf = layers.find(({ name }) => name === layer)?.kind;
  const alike = layers.filter(({ kind }) => kind === kindOf);
  const at = alike.findIndex(({ name }) => name === layer);
  const order = [...alike.slice(at + 1), ...alike.slice(0, Math.max(0, at))];
  const rest = layers.filter(({ kind }) => kind !== kindOf);
  return {
    image: images.filter(({ id }) => id !== image?.id).map(({ id, name }) => [id, name]),
    network: networks
      .filter(({ id, weights_present: isReady }) => id !== network?.id && isReady)
      .map(({ id, title }) => [id, title]),
    layer: [...order, ...rest].map(({ name }) => [name, name]),
  };
}
