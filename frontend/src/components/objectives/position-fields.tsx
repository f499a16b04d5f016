import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import type { Objectives } from './use-objectives';

export interface PositionFieldsProps {
  /** Where row and column are written. */
  objectives: Objectives;
}

/** Where in the map the neurons are; empty is the middle. */
export function PositionFields({ objectives: { row, column, write } }: PositionFieldsProps) {
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1 }}>
      <TextField
        type="number"
        size="small"
        label="Row"
        placeholder="middle"
        value={row}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { min: 0, step: 1 } }}
        onChange={(event) => write({ row: event.target.value })}
      />
      <TextField
        type="number"
        size="small"
        label="Column"
        placeholder="middle"
        value={column}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { min: 0, step: 1 } }}
        onChange={(event) => write({ column: event.target.value })}
      />
    </Box>
  );
}
