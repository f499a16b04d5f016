import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { FailureAlert } from '../failure-alert';
import { formatShare } from '../numbers';
import { useUploads } from './uploads';

/** The progress of running uploads and the reasons of failed ones. */
export function UploadStatus() {
  const { uploads, dismiss } = useUploads();
  return (
    <Stack spacing={1}>
      {uploads.map(({ id, name, progress, failure }) =>
        failure === undefined ? (
          <Box key={id}>
            <Typography variant="body2" noWrap>
              {progress < 1 ? `Uploading ${name}: ${formatShare(progress)}` : `Checking ${name}…`}
            </Typography>
            <LinearProgress
              aria-label={`Upload of ${name}`}
              variant={progress < 1 ? 'determinate' : 'indeterminate'}
              value={progress * 100}
            />
          </Box>
        ) : (
          <FailureAlert key={id} failure={failure} subject={name} onClose={() => dismiss(id)} />
        ),
      )}
    </Stack>
  );
}
