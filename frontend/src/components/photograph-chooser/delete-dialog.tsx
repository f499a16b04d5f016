import Typography from '@mui/material/Typography';
import { useDeleteImage } from '../../api/delete-image';
import type { Image } from '../../api/images';
import { ConfirmDeletion } from '../confirm-deletion';

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
    <ConfirmDeletion
      name={image.name}
      deletion={deletion}
      onDelete={() => deletion.mutate(image.id)}
      onClose={onClose}
    >
      <Typography>
        {image.holders === 'guest'
          ? 'It is removed from your list; the person who shared it keeps it.'
          : 'It is removed from the server. Links to it will no longer work.'}
      </Typography>
    </ConfirmDeletion>
  );
}
