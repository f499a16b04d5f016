import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Disclosure } from '../../disclosure';
import { formatValue } from '../../numbers';
import { CurveTable } from './curve-table';

export interface ObjectiveCurveProps {
  /** For each image its objective, step by step. */
  curves: readonly (readonly number[])[];
  /** Titles of the images. */
  titles: readonly string[];
  /** Number of steps of the whole job. */
  of: number;
}

const WIDTH = 240;
const HEIGHT = 64;

/** The objective of each image from the first step to the last. Its size never changes. */
export function ObjectiveCurve({ curves, titles, of }: ObjectiveCurveProps) {
  const all = curves.flat();
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const hasValues = all.length > 0;
  const points = (curve: readonly number[]) =>
    curve
      .map((value, step) => {
        const x = (WIDTH * step) / Math.max(1, of - 1);
        const y = HEIGHT * (1 - (value - low) / (high - low || 1));
        return `${x.toFixed(1)},${y.toFixed(1)}`;
      })
      .join(' ');
  return (
    <Box sx={{ maxWidth: 400 }}>
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: '64px minmax(0, 1fr)',
          gridTemplateRows: `${HEIGHT}px 20px`,
          columnGap: 1,
          '& > p': { lineHeight: '16px', color: 'text.secondary' },
        }}
      >
        <Box
          aria-hidden
          sx={{
            display: 'flex',
            flexDirection: 'column',
            justifyContent: 'space-between',
            textAlign: 'right',
          }}
        >
          <Number>{hasValues ? formatValue(high) : ''}</Number>
          <Number>Objective</Number>
          <Number>{hasValues ? formatValue(low) : ''}</Number>
        </Box>
        <Box
          component="svg"
          role="img"
          aria-label={inWords(curves)}
          viewBox={`0 -2 ${WIDTH} ${HEIGHT + 4}`}
          preserveAspectRatio="none"
          sx={{
            width: '100%',
            height: HEIGHT,
            borderLeft: '1px solid',
            borderBottom: '1px solid',
            borderColor: 'divider',
          }}
        >
          {curves.map((curve, image) => (
            <Box
              component="polyline"
              key={image}
              points={points(curve)}
              vectorEffect="non-scaling-stroke"
              sx={{ fill: 'none', stroke: 'currentColor', color: 'bar', strokeWidth: 1.5 }}
            />
          ))}
        </Box>
        <Box aria-hidden sx={{ gridColumn: 2, display: 'flex', justifyContent: 'space-between' }}>
          <Number>Step 1</Number>
          <Number>{of}</Number>
        </Box>
      </Box>
      <Box sx={{ minHeight: 32 }}>
        {hasValues && (
          <Disclosure label="Objective values">
            <CurveTable curves={curves} titles={titles} />
          </Disclosure>
        )}
      </Box>
    </Box>
  );
}

function Number({ children }: { children: string | number }) {
  return (
    <Typography component="span" variant="body2" color="textSecondary" sx={{ lineHeight: 1.2 }}>
      {children}
    </Typography>
  );
}

function inWords(curves: readonly (readonly number[])[]): string {
  const [first] = curves;
  if (first === undefined || first.length === 0) return 'Objective: no steps yet';
  const shown = (step: number) => curves.map((curve) => formatValue(curve.at(step) ?? 0)).join(', ');
  return `Objective over ${first.length} steps: from ${shown(0)} to ${shown(-1)}`;
}
