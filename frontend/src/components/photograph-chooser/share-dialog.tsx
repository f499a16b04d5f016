import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { failureOf } from '../../api/failure';
import type { Image } from '../../api/images';
import { useShareImage, useStopSharing } from '../../api/share-image';
import { FailureAlert } from '../failure-alert';
import { CopyButton } from '../share/copy-button';

export interface ShareDialogProps {
  /** The upload to share. */
  image: Image;
  /** Called to close the dialog. */
  onClose: () => void;
}

/** Makes a link to an upload, with which others see it, and ends its sharing. */
export function ShareDialog({ image, onClose }: ShareDialogProps) {
  const sharing = useShareImage();
  const stopping = useStopSharing();
  const error = sharing.error ?? stopping.error;
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="share-title">
      <DialogTitle id="share-title" variant="h2">
        Share {image.name}
      </DialogTitle>
      <DialogContent>
        <Stack spacing={2} sx={{ alignItems: 'flex-start' }}>
          <Typography>
            Only this browser sees the photograph. Whoever opens a link to it sees it too, with all results,
            until you stop sharing it or delete it.
          </Typography>
          {sharing.data === undefined ? (
            <Button
              variant="contained"
              autoFocus
              loading={sharing.isPending}
              onClick={() => sharing.mutate(image.id)}
            >
              Make a link
            </Button>
          ) : (
            <>
              <TextField
                label="Link"
                fullWidth
                autoFocus
                value={sharing.data}
                onFocus={({ target }) => target.select()}
                slotProps={{ htmlInput: { readOnly: true } }}
              />
              <CopyButton label="Copy link" text={sharing.data} />
            </>
          )}
          {error !== null && <FailureAlert failure={failureOf(error)} />}
          <Typography role="status" variant="body2" color="textSecondary">
            {stopping.isSuccess && 'The photograph is no longer shared. Links to it do not work any more.'}
          </Typography>
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button
          loading={stopping.isPending}
          onClick={() => stopping.mutate(image.id, { onSuccess: () => sharing.reset() })}
        >
          Stop sharing
        </Button>
        <Button onClick={onClose}>Close</Button>
      </DialogActions>
    </Dialog>
  );
}
