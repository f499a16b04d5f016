import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { failureOf } from '../../api/failure';
import type { Image } from '../../api/images';
import { useShareImage } from '../../api/share-image';
import { FailureAlert } from '../failure-alert';
import { CopyButton } from './copy-button';
import { newKey, type Access } from './private-code';

export interface PrivateCodeDialogProps {
  /** Its heading. */
  title: string;
  /** A photograph that not everyone sees. */
  image: Image;
  /** Writes the code. */
  write: (access: Access) => string;
  onClose: () => void;
}

/** Stands for the token of a link that only the person knows. */
const PLACEHOLDER = 'LAST_PART_OF_THE_LINK';

/** Says what code about a private photograph needs, and writes it with a link to the photograph. */
export function PrivateCodeDialog({ title, image, write, onClose }: PrivateCodeDialogProps) {
  const titleId = useId();
  const [key] = useState(newKey);
  const sharing = useShareImage();
  const isOwner = image.holders === 'owner';
  const token = isOwner ? sharing.data?.split('/').at(-1) : PLACEHOLDER;
  const code = token === undefined ? undefined : write({ token, key });
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="md" aria-labelledby={titleId}>
      <DialogTitle id={titleId} variant="h2">
        {title}
      </DialogTitle>
      <DialogContent>
        <Stack spacing={2} useFlexGap sx={{ alignItems: 'flex-start' }}>
          <Typography>
            {isOwner
              ? `Only this browser sees ${image.name}, so the code needs a link to it. Whoever has the link or the code sees the photograph, with all results, until you stop sharing it.`
              : `${image.name} was shared with this browser by a link. The code needs that link too: replace ${PLACEHOLDER}.`}
          </Typography>
          {code === undefined ? (
            <Button
              variant="contained"
              autoFocus
              loading={sharing.isPending}
              onClick={() => sharing.mutate(image.id)}
            >
              Make a link for the code
            </Button>
          ) : (
            <>
              <TextField
                label="Code"
                multiline
                fullWidth
                autoFocus
                maxRows={16}
                value={code}
                onFocus={({ target }) => target.select()}
                slotProps={{ htmlInput: { readOnly: true, sx: { fontFamily: 'monospace' } } }}
              />
              <CopyButton label="Copy" text={code} />
            </>
          )}
          {sharing.error !== null && <FailureAlert failure={failureOf(sharing.error)} />}
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Close</Button>
      </DialogActions>
    </Dialog>
  );
}
