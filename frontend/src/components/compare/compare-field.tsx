import Autocomplete, { createFilterOptions } from '@mui/material/Autocomplete';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useGraph } from '../../api/graph';
import { useImages } from '../../api/images';
import { useNetworks } from '../../api/networks';
import type { Classes } from '../../hooks/use-classes';
import type { Compared, Comparison } from '../../hooks/use-comparison';
import { className } from '../objectives/objective-name';
import { ComparedClasses } from './compared-classes';
import type { Side } from './use-sides';

/** The classes of a tab that compares two of them. */
export interface FirstClass {
  classes: Classes;
  /** Called with the index of the first one; undefined for the most probable class. */
  onChoose: (index: number | undefined) => void;
}

export interface CompareFieldProps {
  comparison: Comparison;
  /** What this tab can compare. */
  kinds: readonly Compared[];
  /** The chosen photograph, network, layer and class. */
  own: Omit<Side, 'title'>;
  /** @default the tab compares no classes */
  firstClass?: FirstClass;
}

const NOTHING = 'nothing';
/** Number of names listed at once; a search finds the others. */
const filter = createFilterOptions<string>({ limit: 200 });

const WORDS: Record<Compared, { choice: string; second: string }> = {
  image: { choice: 'Another photograph', second: 'Second photograph' },
  network: { choice: 'Another network', second: 'Second network' },
  layer: { choice: 'Another layer', second: 'Second layer' },
  class: { choice: 'Another class', second: 'Second class' },
};

/** Chooses what stands beside the result: nothing, or another photograph, network, layer or class. */
export function CompareField({ comparison, kinds, own, firstClass }: CompareFieldProps) {
  const { kind, id, compare, stop } = comparison;
  const options = useOptions(own, firstClass?.classes);
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
      {kind === 'class' && firstClass !== undefined && (
        <ComparedClasses comparison={comparison} first={own.classIndex} {...firstClass} />
      )}
      {kind !== undefined && kind !== 'class' && id !== undefined && (
        <Autocomplete
          size="small"
          disableClearable
          value={id}
          options={titles.has(id) ? [...titles.keys()] : [id, ...titles.keys()]}
          filterOptions={filter}
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
function useOptions(
  { network, image, layer, classIndex }: Omit<Side, 'title'>,
  classes: Classes | undefined,
): Record<Compared, Option[]> {
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
    class: [...(classes?.predicted.map(({ index }) => index) ?? []), ...(classes?.names.keys() ?? [])]
      .filter((index) => index !== classIndex)
      .map((index) => [String(index), className(index, classes?.names ?? [])]),
  };
}
