import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import { useId, type ReactNode } from 'react';
import { failureOf } from '../api/failure';
import { FailureAlert } from './failure-alert';

export interface ConfirmDeletionProps {
  /** What is to be deleted, as in "Delete NAME?". */
  name: string;
  /** The deletion on the server. */
  deletion: { isPending: boolean; error: Error | null };
  /** Whether what goes with it is known, so that a person can decide. @default true */
  isReady?: boolean;
  /** Called to delete it. */
  onDelete: () => void;
  /** Called to close the dialog. */
  onClose: () => void;
  /** What goes with it, and what stays. */
  children: ReactNode;
}

/** Asks before something is deleted, because that cannot be undone. */
export function ConfirmDeletion(props: ConfirmDeletionProps) {
  const { name, deletion, isReady = true, onDelete, onClose, children } = props;
  const titleId = useId();
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId}>
      <DialogTitle id={titleId} variant="h2" sx={{ overflowWrap: 'anywhere' }}>
        Delete {name}?
      </DialogTitle>
      <DialogContent>
        <Stack spacing={2}>
          {children}
          {deletion.error !== null && <FailureAlert failure={failureOf(deletion.error)} />}
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} autoFocus>
          Cancel
        </Button>
        <Button variant="contained" onClick={onDelete} disabled={!isReady} loading={deletion.isPending}>
          Delete
        </Button>
      </DialogActions>
    </Dialog>
  );
}
