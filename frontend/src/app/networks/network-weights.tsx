import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useWeights } from '../../api/weights';
import { ExternalLink } from '../../components/external-link';
import { WeightsDownload } from '../../components/weights/weights-download';

export interface NetworkWeightsProps {
  /** Id of a network whose weights are not on the server. */
  networkId: string;
}

/** The missing weight file, its source, and the button that downloads it to the server. */
export function NetworkWeights({ networkId }: NetworkWeightsProps) {
  const { data: status } = useWeights(networkId);
  if (status === undefined || status.state === 'present') return null;
  return (
    <Box sx={{ px: 2, pb: 2 }}>
      <Typography sx={{ fontWeight: 600 }}>Weights missing</Typography>
      <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
        The file {status.file_name} is not on the server. The network can be drawn without it.{' '}
        {status.url !== null && <ExternalLink href={status.url}>Official source</ExternalLink>}
      </Typography>
      <WeightsDownload networkId={networkId} />
    </Box>
  );
}
