import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useDeleteImage } from '../../api/delete-image';
import { failureOf } from '../../api/failure';
import type { Image } from '../../api/images';
import { FailureAlert } from '../failure-alert';

export interface DeleteDialogProps {
  /** The upload to delete. */
  image: Image;
  /** Called when the server has deleted it. */
  onDeleted: () => void;
  /** Called to close the dialog. */
  onClose: () => void;
}

/** Asks before an upload is deleted, because that cannot be undone and breaks links to it. */
export function DeleteDialog({ image, onDeleted, onClose }: DeleteDialogProps) {
  const deletion = useDeleteImage(() => {
    onDeleted();
    onClose();
  });
  return (
    <Dialog open onClose={onClose} aria-labelledby="delete-title">
      <DialogTitle id="delete-title" variant="h2">
        Delete {image.name}?
      </DialogTitle>
      <DialogContent>
        <Stack spacing={2}>
          <Typography>
            {image.holders === 'guest'
              ? 'It is removed from your list; who shared it keeps it.'
              : 'It is removed from the server. Links to it will no longer work.'}
          </Typography>
          {deletion.isError && <FailureAlert failure={failureOf(deletion.error)} />}
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} autoFocus>
          Cancel
        </Button>
        <Button variant="contained" onClick={() => deletion.mutate(image.id)} loading={deletion.isPending}>
          Delete
        </Button>
      </DialogActions>
    </Dialog>
  );
}
