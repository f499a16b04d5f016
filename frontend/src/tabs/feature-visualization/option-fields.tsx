import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { NUMBERS, problemOf, SWITCHES, type Options } from './options';

export interface OptionFieldsProps {
  options: Options;
  /** Change some; null brings all usual ones back. */
  onChange: (change: Partial<Options> | null) => void;
}

const PARAMETERIZATIONS = [
  ['fourier', 'Fourier'],
  ['laplacian', 'Laplacian pyramid'],
  ['naive', 'Pixels'],
] as const;
const OPTIMIZERS = [
  ['adam', 'Adam'],
  ['sgd', 'SGD'],
  ['rmsprop', 'RMSprop'],
] as const;

/** Every parameter of the optimization, with what it does and its usual value a press away. */
export function OptionFields({ options, onChange }: OptionFieldsProps) {
  return (
    <Stack spacing={2}>
      <TextField
        select
        size="small"
        label="Parameterization"
        helperText="What is optimized: waves, a pyramid of images, or single pixels."
        value={options.parameterization}
        onChange={(event) => onChange({ parameterization: event.target.value as 'fourier' })}
      >
        {PARAMETERIZATIONS.map(([value, title]) => (
          <MenuItem key={value} value={value}>
            {title}
          </MenuItem>
        ))}
      </TextField>
      {NUMBERS.map((option) => {
        const value = options[option.name];
        const problem = problemOf(option, value);
        return (
          <TextField
            key={option.name}
            type="number"
            size="small"
            label={option.label}
            helperText={problem ?? option.help}
            error={problem !== undefined}
            value={value ?? ''}
            slotProps={{ htmlInput: { step: option.isWhole ? 1 : 'any' } }}
            onChange={({ target }) =>
              onChange({ [option.name]: target.value === '' ? null : Number(target.value) })
            }
          />
        );
      })}
      <TextField
        select
        size="small"
        label="Optimizer"
        helperText="How the gradient is followed."
        value={options.optimizer}
        onChange={(event) => onChange({ optimizer: event.target.value as 'adam' })}
      >
        {OPTIMIZERS.map(([value, title]) => (
          <MenuItem key={value} value={value}>
            {title}
          </MenuItem>
        ))}
      </TextField>
      {SWITCHES.map(({ name, label, help }) => (
        <div key={name}>
          <FormControlLabel
            label={label}
            control={
              <Switch
                size="small"
                checked={options[name]}
                onChange={(_, isOn) => onChange({ [name]: isOn })}
              />
            }
          />
          <Typography variant="body2" color="textSecondary">
            {help}
          </Typography>
        </div>
      ))}
      <Button size="small" onClick={() => onChange(null)} sx={{ alignSelf: 'start' }}>
        Reset all
      </Button>
    </Stack>
  );
}
