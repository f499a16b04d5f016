import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { ATTRIBUTIONS, type Attribution } from './attributions';

export interface AttributionFieldProps {
  value: Attribution;
  onChoose: (value: Attribution) => void;
}

/** Chooses the attribution method and shows its description and paper. */
export function AttributionField({ value, onChoose }: AttributionFieldProps) {
  return (
    <TextField
      select
      fullWidth
      size="small"
      label="Attribution method"
      value={value}
      helperText={ATTRIBUTIONS.find(({ id }) => id === value)?.help}
      // High enough for the longest text, so that nothing below moves.
      slotProps={{ formHelperText: { sx: { minHeight: 80 } } }}
      onChange={(event) => onChoose(event.target.value as Attribution)}
    >
      {ATTRIBUTIONS.map(({ id, title }) => (
        <MenuItem key={id} value={id}>
          {title}
        </MenuItem>
      ))}
    </TextField>
  );
}
