import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useReport } from '../../api/report';
import { QueryFailure } from '../query-failure';
import { TallDialog } from '../tall-dialog';
import { Report } from './report';

export interface ReportDialogProps {
  /** Id of the network. */
  networkId: string;
  /** Its title. */
  title: string;
  /** Whether it is a file of models/user/. */
  isOwn: boolean;
  /** Called when the dialog is closed. */
  onClose: () => void;
}

/** The layer report of a network in a dialog. */
export function ReportDialog({ networkId, title, isOwn, onClose }: ReportDialogProps) {
  const report = useReport(networkId);
  return (
    <TallDialog title={`Layers of ${title}`} onClose={onClose}>
      <Box sx={{ px: 2, pb: 2, minHeight: 0, flex: '1 1 0', overflow: 'auto' }}>
        {report.isPending && (
          <>
            <Typography>Building the network…</Typography>
            <LinearProgress aria-label="Waiting for the report" />
          </>
        )}
        <QueryFailure query={report} />
        {report.isSuccess && <Report report={report.data} isOwn={isOwn} />}
      </Box>
    </TallDialog>
  );
}
