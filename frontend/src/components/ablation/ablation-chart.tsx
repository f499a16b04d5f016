import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { AblatedScore } from '../../api/ablations';
import { formatShare } from '../numbers';

export interface AblationChartProps {
  /** The probability of the class. */
  score: AblatedScore;
  /** Number of filters that were switched off. */
  filters: number;
}

const DOT_PX = 10;

/** The probability with all filters, without random filters (with its interval) and without these filters. */
export function AblationChart({ score: { all, without, random }, filters }: AblationChartProps) {
  const most = Math.max(all, without, random.high) || 1;
  const rows = [
    { label: 'All filters', value: all },
    {
      label: filters === 1 ? 'A random filter off' : 'Random filters off',
      value: random.mean,
      interval: [random.low, random.high] as const,
    },
    { label: filters === 1 ? 'This filter off' : 'These filters off', value: without },
  ];
  return (
    <Box
      role="img"
      aria-label={rows.map(({ label, value }) => `${label}: ${formatShare(value)}`).join(', ')}
      sx={{
        display: 'grid',
        gridTemplateColumns: 'auto minmax(0, 1fr) auto',
        columnGap: 1.5,
        alignItems: 'center',
      }}
    >
      {rows.map(({ label, value, interval }) => (
        <Box key={label} sx={{ display: 'contents' }}>
          <Typography variant="body2">{label}</Typography>
          <Box sx={{ position: 'relative', height: 20, mx: `${DOT_PX / 2}px` }}>
            <Box sx={{ position: 'absolute', left: 0, right: 0, top: 9, height: 2, bgcolor: 'barGround' }} />
            {interval !== undefined && (
              <Box
                sx={{ position: 'absolute', top: 8, height: 4, bgcolor: 'bar' }}
                style={{
                  left: `${(100 * interval[0]) / most}%`,
                  width: `${(100 * (interval[1] - interval[0])) / most}%`,
                }}
              />
            )}
            <Box
              sx={{
                position: 'absolute',
                top: (20 - DOT_PX) / 2,
                ml: `${-DOT_PX / 2}px`,
                width: DOT_PX,
                height: DOT_PX,
                borderRadius: '50%',
                bgcolor: 'text.primary',
              }}
              style={{ left: `${(100 * value) / most}%` }}
            />
          </Box>
          <Typography variant="body2" sx={{ textAlign: 'right' }}>
            {formatShare(value)}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}
