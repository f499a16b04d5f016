import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { FailureAlert } from '../failure-alert';
import { formatShare } from '../numbers';
import { useNetworkUploads } from './network-uploads';

/** The progress of the upload of a network, with a button that cancels it; or why it failed. */
export function NetworkUploadStatus() {
  const { current, cancel, dismiss } = useNetworkUploads();
  if (current === undefined) return null;
  const { name, progress, failure } = current;
  if (failure !== undefined) return <FailureAlert failure={failure} subject={name} onClose={dismiss} />;
  const isSent = progress >= 1;
  return (
    <Box>
      <Typography role="status" variant="body2" sx={{ overflowWrap: 'anywhere' }}>
        {isSent
          ? `Checking ${name}: the network is loaded and run once…`
          : `Uploading ${name}: ${formatShare(progress)}`}
      </Typography>
      <LinearProgress
        aria-label={`Upload of ${name}`}
        variant={isSent ? 'indeterminate' : 'determinate'}
        value={progress * 100}
      />
      {!isSent && (
        <Button size="small" onClick={cancel} sx={{ ml: -0.625 }}>
          Cancel
        </Button>
      )}
    </Box>
  );
}
