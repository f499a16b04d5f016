import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import type { ReactNode } from 'react';

export interface SquareProps {
  /** What it shows; undefined while that is being computed. */
  children: ReactNode;
  /** Whether something is being computed for it. @default false */
  isBusy?: boolean;
}

/** A square of the strip. Its size is the same before and after its content is there. */
export function Square({ children, isBusy = false }: SquareProps) {
  return (
    <Box
      aria-busy={isBusy}
      sx={{
        position: 'relative',
        aspectRatio: 1,
        overflow: 'hidden',
        borderRadius: 0.5,
        bgcolor: 'stage',
        containerType: 'inline-size',
      }}
    >
      {children ?? (
        <Skeleton
          variant="rectangular"
          animation={isBusy ? 'pulse' : false}
          sx={{ position: 'absolute', inset: 0, height: 'auto' }}
        />
      )}
    </Box>
  );
}
