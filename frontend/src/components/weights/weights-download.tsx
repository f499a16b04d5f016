import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { failureOf } from '../../api/failure';
import { useFetchWeights, useWeights } from '../../api/weights';
import { FailureAlert } from '../failure-alert';
import { formatBytes } from '../numbers';

export interface WeightsDownloadProps {
  /** Id of a network whose weights are not on the server. */
  networkId: string;
}

/** The button that downloads the weights of a network to the server, and the progress of the download. */
export function WeightsDownload({ networkId }: WeightsDownloadProps) {
  const { data: status } = useWeights(networkId);
  const fetching = useFetchWeights(networkId);
  if (status === undefined || status.state === 'present') return null;
  const { received_bytes: received, total_bytes: total, failure } = status;
  const percent = total === null ? undefined : Math.min(100, (received / total) * 100);
  return (
    <>
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
    </>
  );
}
