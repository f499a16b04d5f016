import Box from '@mui/material/Box';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { Drawing } from '../layout/drawing';
import type { Navigator } from '../use-navigator';
import { Canvas } from './canvas';
import { rectangleOf, useSteady } from './use-steady';
import { useViewport } from './use-viewport';
import { ZoomButtons } from './zoom-buttons';

export interface DrawingPaneProps {
  /** The drawing. */
  drawing: Drawing;
  /** Its label. */
  label: string;
  /** State and actions of the drawing. */
  navigator: Navigator;
  /** Whether the whole drawing is shown small in a corner. */
  hasMinimap: boolean;
}

/** The drawing in its viewport, which follows the keyboard focus and does not move when modules expand or collapse. */
export function DrawingPane({ drawing, label, navigator, hasMinimap }: DrawingPaneProps) {
  const viewport = useViewport(drawing);
  const { marks, anchors } = navigator;
  useSteady(drawing, anchors, viewport.element, viewport.view);
  const fitted = useRef(navigator.expansion.sweeps);
  const follow = useEffectEvent(() => {
    const { sweeps } = navigator.expansion;
    if (fitted.current !== sweeps) viewport.open(rectangleOf(marks.activeId, drawing));
    fitted.current = sweeps;
    const active = rectangleOf(marks.activeId, drawing);
    if (active !== undefined) viewport.reveal(active);
  });
  useEffect(() => follow(), [drawing, marks.activeId]);
  return (
    <Box sx={{ position: 'relative', height: '100%' }}>
      <Canvas
        drawing={drawing}
        label={label}
        viewport={viewport}
        hasMinimap={hasMinimap}
        marks={marks}
        onWalk={navigator.walkTo}
        onPress={navigator.press}
        onCollapse={navigator.collapseAround}
      />
      <ZoomButtons viewport={viewport} />
    </Box>
  );
}
