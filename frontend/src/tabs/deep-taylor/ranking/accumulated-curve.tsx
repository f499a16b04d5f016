import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { formatCount, formatShare } from '../../../components/numbers';
import type { Spread } from './spread';

export interface AccumulatedCurveProps {
  spread: Spread;
  /** Number of filters in the list. */
  shown: number;
}

const WIDTH = 240;
const HEIGHT = 56;

/** Cumulative relevance over the filters of a layer, the most relevant first. Source: thesis, Figure 4.23. */
export function AccumulatedCurve({ spread, shown }: AccumulatedCurveProps) {
  const { accumulated } = spread;
  const count = accumulated.length;
  const x = (filters: number) => (WIDTH * filters) / count;
  const y = (share: number) => HEIGHT * (1 - share);
  const points = accumulated.map((share, at) => `${x(at + 1).toFixed(1)},${y(share).toFixed(1)}`);
  const words = inWords(spread, shown);
  return (
    <div>
      <Box
        component="svg"
        role="img"
        aria-label={`Cumulative relevance. ${words}`}
        viewBox={`0 -2 ${WIDTH} ${HEIGHT + 4}`}
        preserveAspectRatio="none"
        sx={{
          display: 'block',
          width: '100%',
          height: HEIGHT,
          borderLeft: '1px solid',
          borderBottom: '1px solid',
          borderColor: 'divider',
        }}
      >
        <Box component="rect" x={0} y={-2} width={x(shown)} height={HEIGHT + 4} sx={{ fill: BAR_GROUND }} />
        <Box
          component="polyline"
          points={[`0,${HEIGHT}`, ...points].join(' ')}
          vectorEffect="non-scaling-stroke"
          sx={{ fill: 'none', stroke: 'currentColor', color: 'bar', strokeWidth: 1.5 }}
        />
      </Box>
      <Typography variant="body2" color="textSecondary">
        {words}
      </Typography>
    </div>
  );
}

const BAR_GROUND = 'var(--mui-palette-barGround)';

function inWords({ accumulated, half, silent }: Spread, shown: number): string {
  const count = accumulated.length;
  const first = accumulated[shown - 1] ?? 0;
  const parts = [
    `The first ${shown} of ${formatCount(count)} filters hold ${formatShare(first)} of the relevance`,
  ];
  if (half !== undefined)
    parts.push(`half of it is held by ${half === 1 ? 'the first' : `the first ${formatCount(half)}`}`);
  if (silent > 0) parts.push(`${formatCount(silent)} ${silent === 1 ? 'has' : 'have'} none`);
  return `${parts.join('; ')}.`;
}
