import Autocomplete, { createFilterOptions } from '@mui/material/Autocomplete';
import Chip from '@mui/material/Chip';
import TextField from '@mui/material/TextField';
import { className } from './objective-name';

export interface ClassFieldProps {
  /** The chosen classes, as numbers separated by commas. */
  text: string;
  /** Number of classes. */
  count: number;
  /** Their names, by index. */
  names: readonly string[];
  /** What is wrong with the choice; undefined if nothing is. */
  problem: string | undefined;
  onChange: (text: string) => void;
}

/** Number of names listed at once; a search finds the others. */
const filter = createFilterOptions<number>({ limit: 60 });

/** Chooses classes by name; the chosen ones are shown and can be removed. */
export function ClassField({ text, count, names, problem, onChange }: ClassFieldProps) {
  const chosen = text
    .split(',')
    .map((part) => Number(part.trim() === '' ? Number.NaN : part))
    .filter((index) => Number.isInteger(index));
  const options = [...new Set([...Array(count).keys(), ...chosen])];
  return (
    <Autocomplete
      multiple
      disableCloseOnSelect
      size="small"
      value={chosen}
      options={options}
      filterOptions={filter}
      filterSelectedOptions
      getOptionLabel={(index) => `${names[index] ?? 'class'} (${index})`}
      onChange={(_, next) => onChange(next.join(', '))}
      renderValue={(shown, propsOf) =>
        shown.map((index, place) => {
          const { key, ...props } = propsOf({ index: place });
          return <Chip key={key} size="small" label={className(index, names)} {...props} />;
        })
      }
      renderInput={(field) => (
        <TextField
          {...field}
          label="Classes"
          placeholder={chosen.length === 0 ? 'for example tabby' : ''}
          error={problem !== undefined && chosen.length > 0}
          helperText={(chosen.length > 0 ? problem : undefined) ?? 'Search by name.'}
        />
      )}
    />
  );
}
