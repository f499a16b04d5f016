import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import type { Objectives } from './use-objectives';

export interface PositionFieldsProps {
  /** Holds row and column. */
  objectives: Objectives;
}

const FIELDS = [
  ['row', 'Row'],
  ['column', 'Column'],
] as const;

/** The position of the neurons in the map; empty for the centre. */
export function PositionFields({ objectives }: PositionFieldsProps) {
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1 }}>
      {FIELDS.map(([name, label]) => (
        <TextField
          key={name}
          type="number"
          size="small"
          label={label}
          placeholder="centre"
          value={objectives[name]}
          slotProps={{ inputLabel: { shrink: true }, htmlInput: { min: 0, step: 1 } }}
          onChange={(event) => objectives.write({ [name]: event.target.value })}
        />
      ))}
    </Box>
  );
}
