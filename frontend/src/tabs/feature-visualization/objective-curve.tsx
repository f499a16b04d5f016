import Box from '@mui/material/Box';

export interface ObjectiveCurveProps {
  /** How well each image did before each step: one row per step. */
  values: number[][];
  /** How many steps there will be. */
  of: number;
}

const WIDTH = 240;
const HEIGHT = 48;

/** How the objective of each image grows, from the first step to the last. */
export function ObjectiveCurve({ values, of }: ObjectiveCurveProps) {
  const all = values.flat();
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const first = values[0];
  const last = values.at(-1);
  if (first === undefined || last === undefined) return null;
  const path = (image: number) =>
    values
      .map((row, step) => {
        const x = (WIDTH * step) / Math.max(1, of - 1);
        const y = HEIGHT * (1 - ((row[image] ?? low) - low) / (high - low || 1));
        return `${x.toFixed(1)},${y.toFixed(1)}`;
      })
      .join(' ');
  const shown = (row: number[]) => row.map((value) => value.toPrecision(3)).join(', ');
  return (
    <Box
      component="svg"
      role="img"
      aria-label={`Objective over ${values.length} steps: from ${shown(first)} to ${shown(last)}`}
      viewBox={`-1 -1 ${WIDTH + 2} ${HEIGHT + 2}`}
      preserveAspectRatio="none"
      sx={{ display: 'block', width: '100%', maxWidth: 360, height: HEIGHT, color: 'primary.main' }}
    >
      {first.map((_, image) => (
        <polyline
          key={image}
          points={path(image)}
          fill="none"
          stroke="currentColor"
          strokeWidth={1.5}
          vectorEffect="non-scaling-stroke"
        />
      ))}
    </Box>
  );
}
