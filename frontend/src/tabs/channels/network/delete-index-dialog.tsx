import Typography from '@mui/material/Typography';
import { useDeleteIndex, type ListedIndex } from '../../../api/indexes';
import { ConfirmDeletion } from '../../../components/confirm-deletion';
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
    <ConfirmDeletion
      name={`the index of ${index.network}`}
      deletion={deletion}
      onDelete={() => deletion.mutate(index.id)}
      onClose={onClose}
    >
      <Typography>
        It was made from {formatCount(index.images)} photographs of {index.collection} and takes{' '}
        {formatBytes(index.size_bytes)}. Its examples and its census are deleted too; names and pictures of
        channels are kept. Making it again needs another pass over the photographs.
      </Typography>
    </ConfirmDeletion>
  );
}
