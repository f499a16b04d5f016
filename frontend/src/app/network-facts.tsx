import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { NetworkSummary } from '../api/networks';
import { ExternalLink } from '../components/external-link';
import { ReportButton } from '../components/load-report/report-button';
import { formatCount } from '../components/numbers';
import { NetworkWeights } from './network-weights';
import { OwnRange } from './own-range';

export interface NetworkFactsProps {
  /** The network. */
  network: NetworkSummary;
}

/** What a network is and where it comes from; what can be done with its layers; its weights, if they are missing. */
export function NetworkFacts({ network }: NetworkFactsProps) {
  const { id, title, summary, classes, paper, licence, weights_present: hasWeights } = network;
  const isOwn = network.group === 'user';
  return (
    <>
      <Box sx={{ px: 2, pb: 2 }}>
        <Typography>{summary}</Typography>
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
          {classes > 0 ? `${formatCount(classes)} classes` : 'Its output is no row of classes.'}
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
