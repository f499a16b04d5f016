import Autocomplete, { createFilterOptions } from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { formatShare } from './numbers';
import type { Classes } from '../hooks/use-classes';

export interface ClassChoiceProps {
  label: string;
  /** Index of the chosen class; undefined for none. */
  value: number | undefined;
  classes: Classes;
  /** What the class is for, and what an empty field means. */
  help: string;
  onChoose: (index: number | undefined) => void;
}

/** Number of names listed at once; a search finds the others. */
const filter = createFilterOptions<number>({ limit: 60 });

/** Chooses a class by name; the most probable classes are listed first. */
export function ClassChoice({ label, value, classes, help, onChoose }: ClassChoiceProps) {
  const { count, names, predicted } = classes;
  const seen = predicted.map(({ index }) => index);
  const options = [...seen, ...[...Array(count).keys()].filter((index) => !seen.includes(index))];
  const nameOf = (index: number) => {
    const name = names[index] ?? predicted.find((found) => found.index === index)?.name ?? 'class';
    return `${name} (${index})`;
  };
  const shareOf = (index: number) => {
    const found = predicted.find((one) => one.index === index);
    return found === undefined ? '' : ` · ${formatShare(found.probability)}`;
  };
  return (
    <Autocomplete
      size="small"
      value={value ?? null}
      options={value === undefined || options.includes(value) ? options : [value, ...options]}
      filterOptions={filter}
      groupBy={(index) => (seen.includes(index) ? 'Top predictions' : 'All classes')}
      getOptionLabel={nameOf}
      renderOption={({ key, ...props }, index) => (
        <li key={key} {...props}>
          {nameOf(index)}
          {shareOf(index)}
        </li>
      )}
      onChange={(_, next) => onChoose(next ?? undefined)}
      renderInput={(field) => <TextField {...field} label={label} helperText={help} />}
    />
  );
}
