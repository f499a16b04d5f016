import TuneIcon from '@mui/icons-material/Tune';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Drawer from '@mui/material/Drawer';
import Typography from '@mui/material/Typography';
import { useCallback, useState, type ReactNode } from 'react';
import { NetworkUploadStatus } from '../network-uploads/network-upload-status';
import { UploadStatus } from '../uploads/upload-status';
import { ShowResult } from './show-result';

export interface SettingsSheetProps {
  /** Label of the button that opens the sheet. */
  label: string;
  /** The settings. */
  children: ReactNode;
}

/** Settings in a sheet at the lower edge, for narrow pages. */
export function SettingsSheet({ label, children }: SettingsSheetProps) {
  const [isOpen, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  return (
    <Box sx={{ mb: 2, display: 'grid', gap: 1 }}>
      <Button
        variant="outlined"
        startIcon={<TuneIcon />}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
      >
        {label}
      </Button>
      {/* While the sheet is closed, the status of dropped and pasted files is shown here. */}
      {!isOpen && <UploadStatus />}
      {!isOpen && <NetworkUploadStatus />}
      <Drawer
        anchor="bottom"
        open={isOpen}
        onClose={close}
        slotProps={{
          paper: { role: 'dialog', 'aria-modal': true, 'aria-label': label, sx: { maxHeight: '85vh' } },
        }}
      >
        {/* At the upper edge, because the lower one belongs to the button that starts a job. */}
        <Box
          sx={{
            display: 'flex',
            alignItems: 'center',
            pl: 2,
            pr: 1,
            borderBottom: '1px solid',
            borderColor: 'divider',
          }}
        >
          <Typography variant="h2" sx={{ flexGrow: 1 }}>
            {label}
          </Typography>
          <Button onClick={close}>Show the result</Button>
        </Box>
        <Box sx={{ p: 2, overflowY: 'auto' }}>
          <ShowResult value={close}>{children}</ShowResult>
        </Box>
      </Drawer>
    </Box>
  );
}
