import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

export interface StageProps {
  /** The image. */
  children: ReactNode;
}

/** The background of a large image. Its height never changes, so that nothing below moves. */
export function Stage({ children }: StageProps) {
  return (
    <Box
      data-result=""
      sx={{
        // A size container: the size of the image depends on the width and height of the stage.
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
