import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import type { Reading } from './use-heat-reading';

export interface TileProps {
  /** Width by height of what stands on it. */
  ratio: number;
  /** Rows and columns of the heatmap, and the place that is read; undefined while none is. */
  marked: { height: number; width: number; at: Reading } | undefined;
  /** Layers, one over the other. */
  children: ReactNode;
}

/** A place for a photograph and for heatmaps over it. It keeps its form whatever stands on it. */
export function Tile({ ratio, marked, children }: TileProps) {
  return (
    <Box
      sx={{ position: 'relative', overflow: 'hidden', bgcolor: 'stage', borderRadius: 0.5 }}
      style={{ aspectRatio: ratio }}
    >
      {children}
      {marked !== undefined && (
        <Box
          sx={{
            position: 'absolute',
            boxSizing: 'border-box',
            minWidth: 8,
            minHeight: 8,
            transform: 'translate(-50%, -50%)',
            border: '1px solid',
            borderColor: 'frame',
            // Seen on light ground too, and never in the way of the pointer.
            outline: '1px solid',
            outlineColor: (theme) => theme.vars.palette.veil,
            pointerEvents: 'none',
          }}
          style={{
            left: `${(100 * (marked.at.column + 0.5)) / marked.width}%`,
            top: `${(100 * (marked.at.row + 0.5)) / marked.height}%`,
            width: `${100 / marked.width}%`,
            height: `${100 / marked.height}%`,
          }}
        />
      )}
    </Box>
  );
}
