import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';

export interface CopyDialogProps {
  /** What is copied. */
  title: string;
  /** The text itself. */
  text: string;
  /** Called when it is closed. */
  onClose: () => void;
}

/** Shows a text, selected, for those whose browser does not let a page copy. */
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
          label="Copy this by hand"
          helperText="This browser does not let the page use the clipboard."
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
