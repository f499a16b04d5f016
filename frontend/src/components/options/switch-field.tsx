import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import Typography from '@mui/material/Typography';
import { valueText, type SwitchOption } from './option';
import type { Options } from './use-options';

export interface SwitchFieldProps {
  /** The parameter. */
  option: SwitchOption;
  /** All parameters with their values. */
  options: Options;
}

/** On or off. */
export function SwitchField({ option, options }: SwitchFieldProps) {
  const { name, label, help, defaultValue } = option;
  const isChanged = options.changed.includes(name);
  return (
    <>
      <FormControlLabel
        label={label}
        slotProps={{
          typography: {
            variant: 'body2',
            color: isChanged ? 'primary' : 'textPrimary',
            sx: { fontWeight: isChanged ? 600 : 400, lineHeight: 1.3 },
          },
        }}
        sx={{ mr: 0, minHeight: 40 }}
        control={
          <Switch
            size="small"
            checked={options.values[name] === true}
            onChange={(_, isOn) => options.set(name, isOn)}
            slotProps={{ input: { 'aria-description': help } }}
          />
        }
      />
      {isChanged && (
        <Typography variant="body2" color="textSecondary" sx={{ px: 0.5 }}>
          default: {valueText(option, defaultValue, options.values)}
        </Typography>
      )}
    </>
  );
}
