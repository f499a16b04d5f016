import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Disclosure } from './disclosure';

export interface LimitationsProps {
  /** The text. */
  children: ReactNode;
}

/** What a method does not show, behind a button. */
export function Limitations({ children }: LimitationsProps) {
  return (
    <Disclosure label="Limitations">
      <Typography variant="body2" color="textSecondary">
        {children}
      </Typography>
    </Disclosure>
  );
}
