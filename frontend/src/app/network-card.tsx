import CheckIcon from '@mui/icons-material/CheckCircle';
import CardActionArea from '@mui/material/CardActionArea';
import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { NetworkSummary } from '../api/networks';
import { ExternalLink } from '../components/external-link';
import { formatCount } from '../components/numbers';
import { NetworkWeights } from './network-weights';

export interface NetworkCardProps {
  /** The network. */
  network: NetworkSummary;
  /** Whether the tabs ask this one. */
  isChosen: boolean;
  /** Called when it is pressed. */
  onChoose: () => void;
}

/** One network of the list: what it is, how large, where it comes from. */
export function NetworkCard({ network, isChosen, onChoose }: NetworkCardProps) {
  const { title, summary, parameters, classes, size_px, paper, licence } = network;
  return (
    <Paper component="li" variant="outlined" sx={isChosen ? { borderColor: 'primary.main' } : {}}>
      <CardActionArea aria-current={isChosen} onClick={onChoose} sx={{ p: 2, pb: 1 }}>
        <Box sx={{ display: 'flex', alignItems: 'center', minHeight: 24 }}>
          <Typography variant="h3" sx={{ flexGrow: 1 }}>
            {title}
          </Typography>
          {isChosen && (
            <>
              <CheckIcon color="primary" fontSize="small" sx={{ mr: 0.5 }} />
              <Typography variant="body2">Chosen</Typography>
            </>
          )}
        </Box>
        <Typography sx={{ mt: 0.5 }}>{summary}</Typography>
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
          {formatCount(parameters)} parameters · {formatCount(classes)} classes · {size_px} × {size_px} pixels
        </Typography>
      </CardActionArea>
      <Typography variant="body2" color="textSecondary" sx={{ px: 2, pb: 2 }}>
        <ExternalLink href={paper.url}>{paper.title}</ExternalLink>
        <br />
        Licence of the weights: {licence}
      </Typography>
      {!network.weights_present && <NetworkWeights networkId={network.id} />}
    </Paper>
  );
}
