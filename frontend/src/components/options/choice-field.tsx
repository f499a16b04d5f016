import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { valueText, type ChoiceOption } from './option';
import type { Options } from './use-options';

export interface ChoiceFieldProps {
  /** The parameter. */
  option: ChoiceOption;
  /** All parameters with their values. */
  options: Options;
}

/** A parameter with a few values, all of them visible. */
export function ChoiceField({ option, options }: ChoiceFieldProps) {
  const id = useId();
  const { name, label, help, choices, defaultValue } = option;
  const isChanged = options.changed.includes(name);
  return (
    <div>
      <Typography
        id={id}
        variant="body2"
        color={isChanged ? 'primary' : 'textSecondary'}
        sx={{ fontWeight: isChanged ? 600 : 400 }}
      >
        {label}
        {isChanged && ` (default: ${valueText(option, defaultValue, options.values)})`}
      </Typography>
      <ToggleButtonGroup
        exclusive
        fullWidth
        size="small"
        aria-labelledby={id}
        aria-description={help}
        value={options.values[name]}
        onChange={(_, next: string | null) => next !== null && options.set(name, next)}
      >
        {choices.map(([value, title]) => (
          <ToggleButton key={value} value={value} sx={{ px: 0.5 }}>
            <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>
              {title}
            </Box>
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}
