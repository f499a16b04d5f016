import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Slider from '@mui/material/Slider';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import type { AddressNumber } from '../hooks/use-address-number';

export interface NumberControlProps {
  /** The number and its limits. */
  number: AddressNumber;
  /** What is counted: 'Classes shown'. */
  label: string;
  /** The same within a sentence: 'classes'. */
  noun: string;
  /** What the number does. */
  help: string;
}

/** Sets a number with a slider. The number changes when the slider is released; a button restores the default. */
export function NumberControl({ number, label, noun, help }: NumberControlProps) {
  const id = useId();
  const { limits, value, refused, set } = number;
  const [moving, setMoving] = useState<number>();
  const shown = moving ?? value ?? limits.defaultValue;
  const rest = (next: number) => {
    setMoving(undefined);
    set(next, 'replace');
  };
  return (
    <Box component="section" aria-labelledby={`${id}-heading`}>
      <Box sx={{ display: 'flex', alignItems: 'center', minHeight: 32, gap: 1 }}>
        <Typography id={`${id}-heading`} variant="h2" sx={{ flexGrow: 1 }}>
          {label}: {shown}
        </Typography>
        {value !== limits.defaultValue && (
          <Button size="small" onClick={() => set(limits.defaultValue, 'replace')}>
            Reset to {limits.defaultValue}
          </Button>
        )}
      </Box>
      <Box sx={{ px: 1 }}>
        <Slider
          aria-label={label}
          aria-describedby={`${id}-help`}
          min={limits.least}
          max={limits.most}
          size="small"
          value={shown}
          onChange={(_, next) => setMoving(next)}
          onChangeCommitted={(_, next) => rest(next)}
        />
      </Box>
      <Typography
        id={`${id}-help`}
        variant="body2"
        color={refused === undefined ? 'textSecondary' : 'warning'}
      >
        {refused === undefined
          ? `${help}, ${limits.least} to ${limits.most}.`
          : `The address asks for ${refused} ${noun}; ${limits.least} to ${limits.most} are allowed.`}
      </Typography>
    </Box>
  );
}
