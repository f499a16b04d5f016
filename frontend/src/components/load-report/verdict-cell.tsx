import CheckIcon from '@mui/icons-material/Check';
import BlockIcon from '@mui/icons-material/Block';
import Box from '@mui/material/Box';
import TableCell from '@mui/material/TableCell';

export interface VerdictCellProps {
  /** Whether it can be done. */
  isPossible: boolean;
}

/** Yes or no as sign and word. */
export function VerdictCell({ isPossible }: VerdictCellProps) {
  const Icon = isPossible ? CheckIcon : BlockIcon;
  return (
    <TableCell>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
        <Icon fontSize="small" color={isPossible ? 'success' : 'disabled'} />
        {isPossible ? 'yes' : 'no'}
      </Box>
    </TableCell>
  );
}
