import Box from '@mui/material/Box';
import type { CSSProperties } from 'react';

export interface SeenFrameProps {
  /** Left, top, width and height within the photograph. */
  place: CSSProperties;
}

/** Frames the part of a photograph that a network sees and dims the rest. */
export function SeenFrame({ place }: SeenFrameProps) {
  return (
    <Box
      data-testid="seen-frame"
      sx={(theme) => ({
        position: 'absolute',
        boxSizing: 'border-box',
        border: '1px solid',
        borderColor: 'frame',
        // One shadow without blur dims everything around the part, wherever it lies.
        boxShadow: `0 0 0 100vmax ${theme.vars.palette.veil}`,
      })}
      style={place}
    />
  );
}
