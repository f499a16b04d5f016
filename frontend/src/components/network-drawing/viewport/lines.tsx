import Box from '@mui/material/Box';
import { memo } from 'react';
import type { Point } from '../layout/boxes';
import type { Drawing } from '../layout/drawing';
import { touches, type Rectangle } from './geometry';
import { Shapes } from './shapes';

export interface LinesProps {
  /** The drawing. */
  drawing: Drawing;
  /** The part to render. */
  part: Rectangle;
  /** Whether nodes are too small to read; then they are drawn here, as plain rectangles. */
  isCoarse: boolean;
}

/** The lines between nodes, as one path; at a small zoom also the nodes. */
export const Lines = memo(function Lines({ drawing, part, isCoarse }: LinesProps) {
  const isSeen = (line: Point[]) => touches(boundsOf(line), part);
  const lines = drawing.lines.filter(isSeen).map(pathOf);
  const bends = drawing.bends.filter(isSeen).map(bentPathOf);
  return (
    <Box
      component="svg"
      aria-hidden
      width={drawing.width}
      height={drawing.height}
      sx={{ position: 'absolute', overflow: 'visible', color: 'text.secondary', pointerEvents: 'none' }}
    >
      <path
        d={[...lines, ...bends].join('')}
        fill="none"
        stroke="currentColor"
        strokeWidth={isCoarse ? 6 : 1.5}
      />
      {isCoarse && <Shapes drawing={drawing} leastSide={0} />}
    </Box>
  );
});

function boundsOf(line: Point[]): Rectangle {
  const xs = line.map(({ x }) => x);
  const ys = line.map(({ y }) => y);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** A path with corners. */
function bentPathOf(corners: Point[]): string {
  return corners.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
}

/** A path that is vertical at every point. */
export function pathOf([first, ...rest]: Point[]): string {
  if (first === undefined) return '';
  let from = first;
  let path = `M${round(from.x)} ${round(from.y)}`;
  for (const to of rest) {
    const half = round((from.y + to.y) / 2);
    path +=
      Math.abs(from.x - to.x) < 1
        ? `L${round(to.x)} ${round(to.y)}`
        : `C${round(from.x)} ${half} ${round(to.x)} ${half} ${round(to.x)} ${round(to.y)}`;
    from = to;
  }
  return path;
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}
