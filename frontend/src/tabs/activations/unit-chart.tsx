import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useState } from 'react';
import type { LayerActivations } from '../../api/activations';
import { UnitBars } from './unit-bars';
import { UnitTable } from './unit-table';

export interface UnitChartProps {
  /** The strongest units of a layer without positions. */
  found: LayerActivations;
}

/** The strongest units as bars or as a table. */
export function UnitChart({ found }: UnitChartProps) {
  const [form, setForm] = useState<'bars' | 'table'>('bars');
  return (
    <Box>
      <ToggleButtonGroup
        exclusive
        size="small"
        aria-label={`Show the units of ${found.layer} as`}
        value={form}
        onChange={(_, next: 'bars' | 'table' | null) => setForm(next ?? form)}
        sx={{ mb: 1 }}
      >
        <ToggleButton value="bars">Bars</ToggleButton>
        <ToggleButton value="table">Table</ToggleButton>
      </ToggleButtonGroup>
      {form === 'bars' ? <UnitBars found={found} /> : <UnitTable found={found} />}
    </Box>
  );
}
