import Box from '@mui/material/Box';
import type { PointerEvent } from 'react';
import type { Drawing } from '../layout/drawing';
import { cutTo, touches, visiblePart, type Rectangle } from './geometry';
import { Shapes } from './shapes';
import type { Viewport } from './use-viewport';

export interface MinimapProps {
  /** The drawing. */
  drawing: Drawing;
  /** The viewport of the drawing. */
  viewport: Viewport;
}

const SIZE_PX = { width: 120, height: 200 };

/** The whole drawing, small, with a frame around the visible part. A click or drag moves the viewport. */
export function Minimap({ drawing, viewport }: MinimapProps) {
  const seen = visiblePart(drawing, viewport.view);
  const scale = Math.min(SIZE_PX.width / drawing.width, SIZE_PX.height / drawing.height);
  const all: Rectangle = { x: 0, y: 0, width: drawing.width, height: drawing.height };
  const isWhole = seen.height >= drawing.height && seen.width >= drawing.width;
  if (isWhole || !touches(seen, all) || !Number.isFinite(scale)) return null;
  const go = (event: PointerEvent<SVGSVGElement>) => {
    if (event.buttons !== 1) return;
    const place = event.currentTarget.getBoundingClientRect();
    const x = (event.clientX - place.left) / scale;
    const y = (event.clientY - place.top) / scale;
    viewport.show({ x, y, width: 0, height: 0 });
  };
  return (
    <Box
      component="svg"
      aria-hidden
      data-testid="minimap"
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      width={Math.max(drawing.width * scale, 8)}
      height={Math.max(drawing.height * scale, 8)}
      preserveAspectRatio="none"
      onPointerDown={go}
      onPointerMove={go}
      sx={{
        position: 'absolute',
        right: 20,
        top: 8,
        p: 0.5,
        bgcolor: 'background.paper',
        border: '1px solid',
        borderColor: 'divider',
        cursor: 'pointer',
        touchAction: 'none',
      }}
    >
      <Shapes drawing={drawing} leastSide={2 / scale} />
      <Box
        component="rect"
        {...cutTo(seen, all)}
        fill="none"
        vectorEffect="non-scaling-stroke"
        sx={{ stroke: (theme) => theme.vars.palette.text.primary, strokeWidth: 2 }}
      />
    </Box>
  );
}
