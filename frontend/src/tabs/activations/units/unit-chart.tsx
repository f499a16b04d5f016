import Box from '@mui/material/Box';
import { useState } from 'react';
import type { LayerActivations } from '../../../api/activations';
import { Toggle } from '../../../components/toggle';
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
      <Box sx={{ mb: 1 }}>
        <Toggle
          label={`Show the units of ${found.layer} as`}
          value={form}
          options={[
            ['bars', 'Bars'],
            ['table', 'Table'],
          ]}
          onChoose={setForm}
        />
      </Box>
      {form === 'bars' ? <UnitBars found={found} /> : <UnitTable found={found} />}
    </Box>
  );
}
