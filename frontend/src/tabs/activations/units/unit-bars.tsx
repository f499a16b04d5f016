import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { LayerActivations } from '../../../api/activations';
import { formatValue } from '../../../components/numbers';
import { TrayCheck } from '../../../components/tray/tray-check';

export interface UnitBarsProps {
  /** The strongest units of a layer without positions. */
  found: LayerActivations;
}

/** A bar per unit, from zero to its value; bars of values below zero point to the left. */
export function UnitBars({ found }: UnitBarsProps) {
  const { layer, strongest } = found;
  const low = Math.min(0, ...strongest.map(({ mean }) => mean));
  const high = Math.max(0, ...strongest.map(({ mean }) => mean));
  const share = (value: number) => (high === low ? 0 : (100 * value) / (high - low));
  return (
    <Box component="ol" aria-label={`Strongest units of ${layer}`} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {strongest.map(({ channel, mean, zeros }) => (
        <Box
          component="li"
          key={channel}
          sx={{
            display: 'grid',
            gridTemplateColumns: '28px 48px minmax(0, 1fr) 72px',
            columnGap: 1,
            alignItems: 'center',
            minHeight: 28,
          }}
        >
          <TrayCheck channel={{ layer, channel }} />
          <Typography variant="body2" sx={{ fontWeight: 600, textAlign: 'right' }}>
            {channel}
          </Typography>
          <Box sx={{ height: 12, bgcolor: 'barGround' }}>
            <Box
              data-bar=""
              sx={{ height: '100%', bgcolor: 'bar' }}
              style={{ marginLeft: `${share(Math.min(0, mean) - low)}%`, width: `${share(Math.abs(mean))}%` }}
            />
          </Box>
          <Typography variant="body2">{zeros === 1 ? '0 (silent)' : formatValue(mean)}</Typography>
        </Box>
      ))}
    </Box>
  );
}
