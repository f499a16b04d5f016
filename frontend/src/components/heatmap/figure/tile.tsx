import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import type { Reading } from './use-heat-reading';

export interface TileProps {
  /** Width divided by height of its content. */
  ratio: number;
  /** Rows and columns of the heatmap, and the position that is read; undefined while none is. */
  marked: { height: number; width: number; at: Reading } | undefined;
  /** Layers, one over the other. */
  children: ReactNode;
}

/** A tile for a photograph and heatmaps over it. Its aspect ratio never changes. */
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
            // Visible on light images too, and transparent to the pointer.
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
