import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

export interface StageProps {
  /** What stands in the middle of the stage. */
  children: ReactNode;
}

/** The ground on which a large image stands. It keeps its height whatever stands on it, so that nothing jumps. */
export function Stage({ children }: StageProps) {
  return (
    <Box
      sx={{
        // A size container: an image on it measures itself against width and height of the stage.
        containerType: 'size',
        height: { xs: 'min(80vw, 52vh)', md: 'clamp(256px, 56vh, 560px)' },
        display: 'grid',
        placeItems: 'center',
        bgcolor: 'stage',
        borderRadius: 0.5,
        overflow: 'hidden',
      }}
    >
      {children}
    </Box>
  );
}
