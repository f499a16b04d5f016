import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { failureOf } from '../../../api/failure';
import { useDeleteIndex, type ListedIndex } from '../../../api/indexes';
import { FailureAlert } from '../../../components/failure-alert';
import { formatBytes, formatCount } from '../../../components/numbers';

export interface DeleteIndexDialogProps {
  /** The index to delete. */
  index: ListedIndex;
  /** Called to close the dialog, also after the index was deleted. */
  onClose: () => void;
}

/** Asks before an index is deleted, because making it again takes a pass over its collection. */
export function DeleteIndexDialog({ index, onClose }: DeleteIndexDialogProps) {
  const deletion = useDeleteIndex(onClose);
  return (
    <Dialog open onClose={onClose} aria-labelledby="delete-index-title">
      <DialogTitle id="delete-index-title" variant="h2">
        Delete the index of {index.network}?
      </DialogTitle>
      <DialogContent>
        <Stack spacing={2}>
          <Typography>
            It rests on {formatCount(index.images)} photographs of {index.collection} and takes{' '}
            {formatBytes(index.size_bytes)}. Its examples and its census go with it; names and pictures of
            channels stay. To have it again, another pass over the photographs is needed.
          </Typography>
          {deletion.isError && <FailureAlert failure={failureOf(deletion.error)} />}
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} autoFocus>
          Cancel
        </Button>
        <Button variant="contained" onClick={() => deletion.mutate(index.id)} loading={deletion.isPending}>
          Delete
        </Button>
      </DialogActions>
    </Dialog>
  );
}
