import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogTitle from '@mui/material/DialogTitle';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { useId, type KeyboardEventHandler, type ReactNode } from 'react';

export interface TallDialogProps {
  /** Its heading. */
  title: string;
  /** Buttons before the one that closes. @default none */
  before?: ReactNode;
  /** Buttons after it. @default none */
  behind?: ReactNode;
  /** Called when it is closed. */
  onClose: () => void;
  /** Called when a key is pressed anywhere in it. @default nothing happens */
  onKeyDown?: KeyboardEventHandler;
  /** Its content. */
  children: ReactNode;
}

/** A dialog as high as the window; on a phone it fills the screen. */
export function TallDialog({ title, before, behind, onClose, onKeyDown, children }: TallDialogProps) {
  const isNarrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const titleId = useId();
  return (
    <Dialog
      open
      onClose={onClose}
      {...(onKeyDown && { onKeyDown })}
      fullScreen={isNarrow}
      fullWidth
      maxWidth="lg"
      aria-labelledby={titleId}
      slotProps={{ paper: { sx: { height: { xs: '100%', sm: 'calc(100vh - 64px)' } } } }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, px: 2, pt: 1 }}>
        <DialogTitle id={titleId} variant="h2" sx={{ p: 0, flexGrow: 1 }}>
          {title}
        </DialogTitle>
        {before}
        <Button onClick={onClose}>Close</Button>
        {behind}
      </Box>
      {children}
    </Dialog>
  );
}
