import Box from '@mui/material/Box';
import { memo } from 'react';
import type { Drawing } from '../layout/drawing';
import { COLOR_NAMES, nodeColorOf, type ColorName } from '../node-colors';

export interface ShapesProps {
  /** The drawing. */
  drawing: Drawing;
  /** Minimum size of a rectangle, in pixels at zoom 1. */
  leastSide: number;
}

/** All nodes as plain rectangles, one path per colour, which is fast for a thousand nodes. Must be inside an svg. */
export const Shapes = memo(function Shapes({ drawing, leastSide }: ShapesProps) {
  const paths = new Map<ColorName | 'share', string>();
  for (const node of drawing.nodes) {
    const { x, y, width, height, sharePercent = 0 } = node;
    const color = sharePercent > 0 ? 'share' : nodeColorOf(node);
    const across = Math.round(Math.max(width, leastSide));
    const down = Math.round(Math.max(height, leastSide));
    const path = `M${Math.round(x)} ${Math.round(y)}h${across}v${down}h-${across}z`;
    paths.set(color, (paths.get(color) ?? '') + path);
  }
  return ([...COLOR_NAMES, 'share'] as const).map((color) => (
    <Box
      key={color}
      component="path"
      d={paths.get(color) ?? ''}
      sx={{
        fill: ({ vars: { palette } }) => (color === 'share' ? palette.share : palette.layers[color].line),
      }}
    />
  ));
});
