import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

export interface VisuallyHiddenProps {
  /** Words for those who hear the page. */
  children: ReactNode;
  /** 'status' reads changes aloud. @default none */
  role?: 'status';
}

/** Words that are heard but not seen. */
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
