import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';

export interface CopyDialogProps {
  /** Its heading. */
  title: string;
  /** The text itself. */
  text: string;
  /** Called when it is closed. */
  onClose: () => void;
}

/** Shows a selected text to copy, for browsers that do not allow the page to use the clipboard. */
export function CopyDialog({ title, text, onClose }: CopyDialogProps) {
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="md" aria-labelledby="copy-title">
      <DialogTitle id="copy-title" variant="h2">
        {title}
      </DialogTitle>
      <DialogContent>
        <TextField
          multiline
          fullWidth
          autoFocus
          margin="dense"
          label="Text to copy"
          helperText="The browser does not allow this page to use the clipboard."
          value={text}
          onFocus={(event) => event.target.select()}
          slotProps={{ htmlInput: { readOnly: true } }}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Close</Button>
      </DialogActions>
    </Dialog>
  );
}
