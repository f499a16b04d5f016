import Autocomplete, { createFilterOptions } from '@mui/material/Autocomplete';
import Chip from '@mui/material/Chip';
import TextField from '@mui/material/TextField';
import { className } from './objective-name';

export interface ClassFieldProps {
  /** The chosen classes, as numbers with commas between them. */
  text: string;
  /** How many classes there are. */
  count: number;
  /** Their names, by index. */
  names: readonly string[];
  /** Why the choice cannot be read; undefined where all is well. */
  problem: string | undefined;
  onChange: (text: string) => void;
}

/** More names than this nobody reads; typing finds the rest. */
const filter = createFilterOptions<number>({ limit: 60 });

/** Classes, chosen by name; the chosen ones stand there by name and can be taken out. */
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
          placeholder={chosen.length === 0 ? 'such as tabby' : ''}
          error={problem !== undefined && chosen.length > 0}
          helperText={(chosen.length > 0 ? problem : undefined) ?? 'Type a part of a name.'}
        />
      )}
    />
  );
}
