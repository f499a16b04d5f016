import CheckIcon from '@mui/icons-material/Check';
import BlockIcon from '@mui/icons-material/Block';
import Box from '@mui/material/Box';
import TableCell from '@mui/material/TableCell';
import Typography from '@mui/material/Typography';
import type { Verdict } from '../../api/report';

export interface VerdictCellProps {
  /** Whether it can be done, and if not why. */
  verdict: Verdict;
}

/** Yes or no as sign and word, with the reason below a no. */
export function VerdictCell({ verdict: { possible, reason } }: VerdictCellProps) {
  const Icon = possible ? CheckIcon : BlockIcon;
  return (
    <TableCell>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
        <Icon fontSize="small" color={possible ? 'success' : 'disabled'} />
        {possible ? 'yes' : 'no'}
      </Box>
      {reason !== null && (
        <Typography variant="body2" color="textSecondary">
          {reason}
        </Typography>
      )}
    </TableCell>
  );
}
