import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { PredictedClass } from '../../../api/predictions';
import { ClassDoors } from '../../../components/doors/class-doors';
import { formatCount, formatShare } from '../../../components/numbers';

export interface ClassFactsProps {
  found: PredictedClass;
  /** Id of the network. */
  network: string;
  /** Number of its classes. */
  count: number;
}

/** The probability of a class as a bar, its rank and its logit. */
export function ClassFacts({ found, network, count }: ClassFactsProps) {
  const { index, name, rank, probability, logit } = found;
  return (
    <div>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <Typography sx={{ flexGrow: 1 }}>{formatShare(probability)}</Typography>
        <ClassDoors network={network} index={index} name={name} first={undefined} />
      </Box>
      <Box aria-hidden sx={{ height: 8, bgcolor: 'barGround', overflow: 'hidden' }}>
        <Box sx={{ height: '100%', bgcolor: 'bar' }} style={{ width: `${100 * probability}%` }} />
      </Box>
      <Typography variant="body2" color="textSecondary">
        Rank {formatCount(rank)} of {formatCount(count)} · logit {logit.toFixed(2)}
      </Typography>
    </div>
  );
}
