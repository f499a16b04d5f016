import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { Failure } from '../api/failure';

export interface FailureAlertProps {
  /** The failure. */
  failure: Failure;
  /** What failed, if the message does not say it: the name of a file. */
  subject?: string;
  /** Label of the button that repairs it. @default no button */
  action?: string;
  /** Called when that button is clicked. */
  onAction?: () => void;
  /** Called when the alert is dismissed. @default it cannot be dismissed */
  onClose?: () => void;
}

/** The message and hint of a failure, with at most one button that repairs it. */
export function FailureAlert({ failure, subject, action, onAction, onClose }: FailureAlertProps) {
  return (
    <Alert severity="warning" sx={{ px: 1.5, '& .MuiAlert-icon': { mr: 1 } }} {...(onClose && { onClose })}>
      {subject !== undefined && <Typography sx={{ fontWeight: 600 }}>{subject}</Typography>}
      <Typography>{failure.message}</Typography>
      <Typography variant="body2" color="textSecondary">
        {failure.hint}
      </Typography>
      {action !== undefined && (
        <Button size="small" variant="outlined" onClick={onAction} sx={{ mt: 1 }}>
          {action}
        </Button>
      )}
    </Alert>
  );
}
