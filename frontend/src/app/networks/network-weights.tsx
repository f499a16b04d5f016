import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { failureOf } from '../../api/failure';
import { useFetchWeights, useWeights } from '../../api/weights';
import { ExternalLink } from '../../components/external-link';
import { FailureAlert } from '../../components/failure-alert';
import { formatBytes } from '../../components/numbers';

export interface NetworkWeightsProps {
  /** Id of a network whose weights are not on the server. */
  networkId: string;
}

/** The missing weight file, its source, and the button that downloads it to the server. */
export function NetworkWeights({ networkId }: NetworkWeightsProps) {
  const { data: status } = useWeights(networkId);
  const fetching = useFetchWeights(networkId);
  if (status === undefined || status.state === 'present') return null;
  const { received_bytes: received, total_bytes: total, failure } = status;
  const percent = total === null ? undefined : Math.min(100, (received / total) * 100);
  return (
    <Box sx={{ px: 2, pb: 2 }}>
      <Typography sx={{ fontWeight: 600 }}>Weights missing</Typography>
      <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
        The file {status.file_name} is not on the server. The network can be drawn without it.{' '}
        {status.url !== null && <ExternalLink href={status.url}>Official source</ExternalLink>}
      </Typography>
      {failure !== null && status.state === 'failed' && <FailureAlert failure={failure} />}
      {fetching.isError && <FailureAlert failure={failureOf(fetching.error)} />}
      {status.state === 'fetching' ? (
        <>
          <LinearProgress
            aria-label={`Downloading ${status.file_name}`}
            {...(percent === undefined ? {} : { variant: 'determinate', value: percent })}
            sx={{ my: 1 }}
          />
          <Typography variant="body2">
            {formatBytes(received)}
            {total !== null && ` of ${formatBytes(total)}`}
          </Typography>
          <Button size="small" onClick={() => fetching.mutate('DELETE')}>
            Cancel
          </Button>
        </>
      ) : (
        <Button size="small" variant="outlined" sx={{ mt: 1 }} onClick={() => fetching.mutate('POST')}>
          Download weights
        </Button>
      )}
    </Box>
  );
}
