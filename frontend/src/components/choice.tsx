import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useId } from 'react';

export interface ChoiceProps<Value extends string> {
  label: string;
  value: Value;
  /** What can be chosen: value and title. */
  options: readonly (readonly [Value, string])[];
  onChoose: (value: Value) => void;
  /** What the choice means. */
  help: string;
}

/** One of a few, with its heading and what it means. */
export function Choice<Value extends string>({ label, value, options, onChoose, help }: ChoiceProps<Value>) {
  const id = useId();
  return (
    <Box component="section">
      <Typography id={id} variant="h2" sx={{ mb: 0.5 }}>
        {label}
      </Typography>
      <ToggleButtonGroup
        exclusive
        fullWidth
        size="small"
        aria-labelledby={id}
        value={value}
        onChange={(_, next: Value | null) => onChoose(next ?? value)}
        sx={{ '& button': { px: 0.5 } }}
      >
        {options.map(([option, title]) => (
          <ToggleButton key={option} value={option}>
            {title}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>
        {help}
      </Typography>
    </Box>
  );
}
