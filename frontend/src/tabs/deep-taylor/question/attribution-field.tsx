import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { SETTINGS } from '../../../api/settings.gen';
import type { Attribution } from './use-settings';

const { label, choices } = SETTINGS.HeatmapSettings.attribution;

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
      label={label}
      value={value}
      helperText={choices.find(([id]) => id === value)?.[2]}
      // High enough for the longest text, so that nothing below moves.
      slotProps={{ formHelperText: { sx: { minHeight: 80 } } }}
      onChange={(event) => onChoose(event.target.value as Attribution)}
    >
      {choices.map(([id, title]) => (
        <MenuItem key={id} value={id}>
          {title}
        </MenuItem>
      ))}
    </TextField>
  );
}
