import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogTitle from '@mui/material/DialogTitle';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { failureOf } from '../../api/failure';
import { useReport } from '../../api/report';
import { FailureAlert } from '../failure-alert';
import { Report } from './report';

export interface ReportDialogProps {
  /** Id of the network. */
  networkId: string;
  /** Its title. */
  title: string;
  /** Called when the dialog is closed. */
  onClose: () => void;
}

/** The load report of a network in a dialog. */
export function ReportDialog({ networkId, title, onClose }: ReportDialogProps) {
  const report = useReport(networkId);
  const isNarrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  return (
    <Dialog
      open
      onClose={onClose}
      fullScreen={isNarrow}
      fullWidth
      maxWidth="lg"
      aria-labelledby="report-title"
      slotProps={{ paper: { sx: { height: { xs: '100%', sm: 'calc(100vh - 64px)' } } } }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 2, pt: 1 }}>
        <DialogTitle id="report-title" variant="h2" sx={{ p: 0, flexGrow: 1 }}>
          Layers of {title}
        </DialogTitle>
        <Button onClick={onClose}>Close</Button>
      </Box>
      <Box sx={{ px: 2, pb: 2, minHeight: 0, flex: '1 1 0', overflow: 'auto' }}>
        {report.isPending && (
          <>
            <Typography>The network is being built.</Typography>
            <LinearProgress aria-label="Waiting for the report" />
          </>
        )}
        {report.isError && (
          <FailureAlert
            failure={failureOf(report.error)}
            action="Try again"
            onAction={() => void report.refetch()}
          />
        )}
        {report.isSuccess && <Report report={report.data} />}
      </Box>
    </Dialog>
  );
}
