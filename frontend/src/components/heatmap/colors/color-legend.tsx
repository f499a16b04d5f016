import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { formatValue } from '../../numbers';
import { findColorMap } from './color-maps';
import { gradientOf } from './gradient-of';
import { extentOf, isZero, rangeIn, type Heat } from '../heat';
import type { Look } from '../look';

export interface ColorLegendProps {
  heat: Heat;
  look: Look;
  /** What one value belongs to: 'pixel' or 'position'. */
  unit: string;
}

/** The colour scale with its values, and the range of the heatmap. */
export function ColorLegend({ heat, look, unit }: ColorLegendProps) {
  const map = findColorMap(look.colors, heat.isSigned);
  const { low, high } = rangeIn(heat, look, map.isDiverging);
  const { min, max } = extentOf(heat.values);
  const middle = (low + high) / 2;
  return (
    <Box>
      <Box
        aria-hidden
        sx={{ height: 12, border: '1px solid', borderColor: 'divider' }}
        style={{ background: gradientOf(map) }}
      />
      <Box
        aria-hidden
        sx={{
          display: 'flex',
          justifyContent: 'space-between',
          typography: 'body2',
          color: 'text.secondary',
        }}
      >
        <span>{min < low ? `≤ ${formatValue(low)}` : formatValue(low)}</span>
        <span>{formatValue(middle)}</span>
        <span>{max > high ? `≥ ${formatValue(high)}` : formatValue(high)}</span>
      </Box>
      <Typography variant="body2" color="textSecondary">
        {isZero(heat.values)
          ? `No relevance: zero at every ${unit}.`
          : `Relevance per ${unit}: ${formatValue(min)} to ${formatValue(max)}`}
      </Typography>
    </Box>
  );
}
