import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { failureOf } from '../../api/failure';
import { useNetwork } from '../../api/network';
import type { NetworkSummary } from '../../api/networks';
import { ExternalLink } from '../../components/external-link';
import { FailureAlert } from '../../components/failure-alert';
import { InputRange } from '../../components/load-report/input-range';
import { ReportButton } from '../../components/load-report/report-button';
import { formatCount } from '../../components/numbers';
import { NetworkWeights } from './network-weights';

export interface NetworkFactsProps {
  /** The network. */
  network: NetworkSummary;
}

/** Description and source of a network, its layer report, and its weights if they are missing. */
export function NetworkFacts({ network }: NetworkFactsProps) {
  const { id, title, summary, classes, paper, licence, weights_present: hasWeights } = network;
  const isOwn = network.group === 'user';
  return (
    <>
      <Box sx={{ px: 2, pb: 2 }}>
        <Typography>{summary}</Typography>
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
          {classes > 0 ? `${formatCount(classes)} classes` : 'Not a classifier'}
          <br />
          {paper.url !== '' && (
            <>
              <ExternalLink href={paper.url}>{paper.title}</ExternalLink>
              <br />
            </>
          )}
          Licence of the weights: {licence}
        </Typography>
        {isOwn && <OwnRange networkId={id} />}
        <Box sx={{ ml: -0.625, mt: 1 }}>
          <ReportButton networkId={id} title={title} isOwn={isOwn} />
        </Box>
      </Box>
      {!hasWeights && <NetworkWeights networkId={id} />}
    </>
  );
}

interface OwnRangeProps {
  /** Id of a network of models/user/. */
  networkId: string;
}

/** The input range of a person's own network, or why it cannot be loaded. */
function OwnRange({ networkId }: OwnRangeProps) {
  const network = useNetwork(networkId);
  if (network.isPending) return <LinearProgress aria-label="Loading the network" />;
  if (network.isError) return <FailureAlert failure={failureOf(network.error)} />;
  return <InputRange networkId={networkId} known={network.data.input_range} isOwn />;
}
