import CheckIcon from '@mui/icons-material/CheckCircle';
import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import Box from '@mui/material/Box';
import CardActionArea from '@mui/material/CardActionArea';
import IconButton from '@mui/material/IconButton';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { NetworkSummary } from '../../api/networks';
import { formatCount } from '../../components/numbers';
import { NetworkFacts } from './network-facts';

export interface NetworkCardProps {
  /** The network. */
  network: NetworkSummary;
  /** Whether it is the chosen network. */
  isChosen: boolean;
  /** Called when it is clicked. */
  onChoose: () => void;
}

/** One network of the list: a row that chooses it, and its details, which are expanded for the chosen network. */
export function NetworkCard({ network, isChosen, onChoose }: NetworkCardProps) {
  const [isOpen, setOpen] = useState(isChosen);
  const { id, title, parameters, size_px, wide_px, weights_present: hasWeights } = network;
  return (
    <Paper component="li" variant="outlined" sx={isChosen ? { borderColor: 'primary.main' } : {}}>
      <Box sx={{ display: 'flex', alignItems: 'stretch' }}>
        <CardActionArea aria-current={isChosen} onClick={onChoose} sx={{ px: 2, py: 1 }}>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1, minHeight: 24 }}>
            <Typography variant="h3" component="span" sx={{ flexGrow: 1 }}>
              {title}
            </Typography>
            {!hasWeights && (
              <Typography variant="body2" color="textSecondary">
                weights missing
              </Typography>
            )}
            {isChosen && (
              <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
                <CheckIcon color="primary" fontSize="small" />
                <Typography variant="body2">Chosen</Typography>
              </Box>
            )}
          </Box>
          <Typography variant="body2" color="textSecondary">
            {formatCount(parameters)} parameters · {wide_px} × {size_px} pixels
          </Typography>
        </CardActionArea>
        <IconButton
          aria-label={`Details of ${title}`}
          aria-expanded={isOpen}
          aria-controls={`facts-${id}`}
          onClick={() => setOpen(!isOpen)}
          sx={{ borderRadius: 1, px: 1.5 }}
        >
          <ExpandMoreIcon sx={{ transform: isOpen ? 'rotate(180deg)' : 'none' }} />
        </IconButton>
      </Box>
      <Box id={`facts-${id}`}>{isOpen && <NetworkFacts network={network} />}</Box>
    </Paper>
  );
}
