import Autocomplete, { createFilterOptions } from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { formatShare } from '../../../components/numbers';
import type { Classes } from './use-classes';

export interface ClassChoiceProps {
  label: string;
  /** Index of the chosen class; undefined for none. */
  value: number | undefined;
  classes: Classes;
  /** What an empty field means. */
  help: string;
  onChoose: (index: number | undefined) => void;
}

/** More names than this nobody reads; typing finds the rest. */
const filter = createFilterOptions<number>({ limit: 60 });

/** A class, chosen by name: first those that the network sees in the photograph, then all. */
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
      groupBy={(index) => (seen.includes(index) ? 'Seen in the photograph' : 'All classes')}
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
