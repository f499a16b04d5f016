import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { SETTINGS } from '../../api/settings.gen';
import { ATTRIBUTIONS, type Attribution } from './attributions';

export interface AttributionFieldProps {
  value: Attribution;
  onChoose: (value: Attribution) => void;
}

/** How relevance is found, with the paper that describes it. */
export function AttributionField({ value, onChoose }: AttributionFieldProps) {
  return (
    <TextField
      select
      fullWidth
      size="small"
      label={SETTINGS.HeatmapSettings.attribution.label}
      value={value}
      helperText={ATTRIBUTIONS.find(([id]) => id === value)?.[2]}
      // Room for the longest of the texts, so that nothing below moves.
      slotProps={{ formHelperText: { sx: { minHeight: 80 } } }}
      onChange={(event) => onChoose(event.target.value as Attribution)}
    >
      {ATTRIBUTIONS.map(([id, title]) => (
        <MenuItem key={id} value={id}>
          {title}
        </MenuItem>
      ))}
    </TextField>
  );
}
