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
  /** Keys that work everywhere. */
  shortcuts: Shortcut[];
  /** Whether they work. */
  isOn: boolean;
  /** Called when they shall work or not. */
  onSwitch: (isOn: boolean) => void;
  /** Called when the dialog is closed. */
  onClose: () => void;
}

/** Keys of single parts of the page, that work while the part has the focus. */
const LOCAL_KEYS = [
  { keys: ['← → ↑ ↓'], label: 'Walk through photographs, maps and layers' },
  { keys: ['x'], label: 'Put the channel into the tray, or take it out' },
  { keys: ['Enter'], label: 'Choose a layer, unfold a module, open a map' },
  { keys: ['f'], label: 'Fold the module around a layer' },
  { keys: ['/'], label: 'Search layers in the drawing' },
  { keys: ['+', '−', '0'], label: 'Enlarge the drawing, make it smaller, show all' },
  { keys: ['Delete'], label: 'Delete the chosen upload' },
  { keys: ['Ctrl V'], label: 'Upload the image in the clipboard' },
  { keys: ['Esc'], label: 'Close what is open' },
];

/** Lists the keys. Single keys can be switched off, for those whose aids type on their own. */
export function KeysDialog({ shortcuts, isOn, onSwitch, onClose }: KeysDialogProps) {
  return (
    <Dialog open onClose={onClose} aria-labelledby="keys-title" maxWidth="xs" fullWidth>
      <DialogTitle id="keys-title" variant="h1">
        Keys
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
          label="Single keys work"
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Close</Button>
      </DialogActions>
    </Dialog>
  );
}
