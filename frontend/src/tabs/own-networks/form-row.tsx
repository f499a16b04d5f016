import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

export interface FormRowProps {
  /** Called when the form is submitted, by its button or by Enter. */
  onSubmit: () => void;
  /** A field and a button. */
  children: ReactNode;
}

/** A field beside the button that submits it. */
export function FormRow({ onSubmit, children }: FormRowProps) {
  return (
    <Box
      component="form"
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: 1, mt: 1.5 }}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </Box>
  );
}
