import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

export interface VisuallyHiddenProps {
  /** Text for screen readers. */
  children: ReactNode;
  /** 'status' reads changes aloud. @default none */
  role?: 'status';
}

/** Text that only screen readers present. */
export function VisuallyHidden({ children, role }: VisuallyHiddenProps) {
  return (
    <Box
      component="span"
      role={role}
      sx={{
        position: 'absolute',
        width: '1px',
        height: '1px',
        overflow: 'hidden',
        clipPath: 'inset(50%)',
        whiteSpace: 'nowrap',
      }}
    >
      {children}
    </Box>
  );
}
