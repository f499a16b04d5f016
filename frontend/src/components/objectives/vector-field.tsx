import TextField from '@mui/material/TextField';
import type { Objectives } from './use-objectives';

export interface VectorFieldProps {
  /** Holds the direction. */
  objectives: Objectives;
}

/** A direction in the space of a layer's channels: some channels, each with its component. */
export function VectorField({ objectives: { vector, problem, write } }: VectorFieldProps) {
  return (
    <TextField
      size="small"
      label="Channels and values"
      placeholder="11: 1, 34: -0.5"
      value={vector}
      error={problem !== undefined && vector.trim() !== ''}
      helperText={problem ?? 'Channels with their values, for example 11: 1, 34: -0.5.'}
      slotProps={{ inputLabel: { shrink: true } }}
      onChange={(event) => write({ vector: event.target.value })}
    />
  );
}
