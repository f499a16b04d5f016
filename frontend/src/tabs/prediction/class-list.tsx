import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { PredictedClass } from '../../api/predictions';
import { formatCount, formatShare } from '../../components/numbers';
import { ClassRow } from './class-row';

export interface ClassListProps {
  /** The most probable classes, highest first. */
  classes: PredictedClass[];
  /** Number of all classes of the network. */
  total: number;
  /** Id of the network. */
  network: string;
}

/** The classes as bars, and the probability of all others together. */
export function ClassList({ classes, total, network }: ClassListProps) {
  const others = total - classes.length;
  const rest = Math.max(0, 1 - classes.reduce((sum, { probability }) => sum + probability, 0));
  return (
    <>
      <Box component="ol" aria-label="Most probable classes" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {classes.map((found) => (
          <ClassRow key={found.index} found={found} network={network} first={classes[0]} />
        ))}
      </Box>
      {others > 0 && (
        <Typography
          variant="body2"
          color="textSecondary"
          sx={{ display: 'flex', gap: 1, pl: 4, pr: 5, pt: 0.5 }}
        >
          <span style={{ flexGrow: 1 }}>All {formatCount(others)} other classes together</span>
          <span>{formatShare(rest)}</span>
        </Typography>
      )}
    </>
  );
}
