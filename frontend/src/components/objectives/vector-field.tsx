import TextField from '@mui/material/TextField';
import type { Objectives } from './use-objectives';

export interface VectorFieldProps {
  /** Where the direction is written. */
  objectives: Objectives;
}

/** A direction in the space of a layer's channels: channels with their values. */
export function VectorField({ objectives: { vector, problem, write } }: VectorFieldProps) {
  return (
    <TextField
      size="small"
      label="Channels and values"
      placeholder="11: 1, 34: -0.5"
      value={vector}
      error={problem !== undefined && vector.trim() !== ''}
      helperText={problem ?? 'Each channel with its value, such as 11: 1, 34: -0.5.'}
      slotProps={{ inputLabel: { shrink: true } }}
      onChange={(event) => write({ vector: event.target.value })}
    />
  );
}
