import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import Typography from '@mui/material/Typography';
import type { Shortcut } from '../hooks/use-shortcuts';

export interface KeysDialogProps {
  /** Shortcuts of the whole page. */
  shortcuts: Shortcut[];
  /** Whether they are enabled. */
  isOn: boolean;
  /** Called to enable or disable them. */
  onSwitch: (isOn: boolean) => void;
  /** Called to start the tour. */
  onTour: () => void;
  /** Called to show the server and its storage. */
  onServer: () => void;
  /** Called when the dialog is closed. */
  onClose: () => void;
}

/** Keys that work while a part of the page has the focus. */
const LOCAL_KEYS = [
  { keys: ['← → ↑ ↓'], label: 'Move between photographs, maps and layers' },
  { keys: ['x'], label: 'Add the channel to the tray, or remove it' },
  { keys: ['Enter'], label: 'Choose a layer, expand a module, open a map' },
  { keys: ['f'], label: 'Collapse the module of a layer, in the drawing' },
  { keys: ['/'], label: 'Search layers in the drawing' },
  { keys: ['+', '−', '0'], label: 'Zoom in, zoom out, fit the drawing to the window' },
  { keys: ['Delete'], label: 'Delete the chosen upload' },
  { keys: ['Ctrl V'], label: 'Upload the image from the clipboard' },
  { keys: ['Esc'], label: 'Close a dialog or menu' },
];

/** Lists the keyboard shortcuts. Single keys can be disabled, because some assistive software types by itself. */
export function KeysDialog({ shortcuts, isOn, onSwitch, onTour, onServer, onClose }: KeysDialogProps) {
  return (
    <Dialog open onClose={onClose} aria-labelledby="keys-title" maxWidth="xs" fullWidth>
      <DialogTitle id="keys-title" variant="h1">
        Keyboard shortcuts
      </DialogTitle>
      <DialogContent>
        <Box
          component="dl"
          sx={{ display: 'grid', gridTemplateColumns: 'auto 1fr', gap: 1, columnGap: 3, m: 0 }}
        >
          {[...shortcuts, ...LOCAL_KEYS].map(({ keys, label }) => (
            <Box key={label} sx={{ display: 'contents' }}>
              <Typography component="dt" sx={{ fontWeight: 600 }}>
                {keys.join(' or ')}
              </Typography>
              <Typography component="dd" sx={{ m: 0 }}>
                {label}
              </Typography>
            </Box>
          ))}
        </Box>
        <FormControlLabel
          sx={{ mt: 2 }}
          control={<Switch checked={isOn} onChange={(event) => onSwitch(event.target.checked)} />}
          label="Enable single-key shortcuts"
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={onTour}>Start the tour</Button>
        <Button onClick={onServer} sx={{ mr: 'auto' }}>
          Server and storage
        </Button>
        <Button onClick={onClose}>Close</Button>
      </DialogActions>
    </Dialog>
  );
}
