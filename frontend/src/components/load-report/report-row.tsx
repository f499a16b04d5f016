import BlockIcon from '@mui/icons-material/Block';
import CheckIcon from '@mui/icons-material/Check';
import Box from '@mui/material/Box';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import type { ReportedLayer, Verdict } from '../../api/report';

export interface ReportRowProps {
  /** The layer. */
  layer: ReportedLayer;
  /** Number of columns of the table. */
  columns: number;
}

/** One layer and the methods it supports; below it the reasons why it does not support a method. */
export function ReportRow({ layer, columns }: ReportRowProps) {
  const { name, keras_class, predicted, visualized, explained, treatments } = layer;
  const verdicts: [string, Verdict][] = [
    ['Prediction', predicted],
    ['Visualization', visualized],
    ['Explanation', explained],
  ];
  const refused = verdicts.filter(([, { reason }]) => reason !== null);
  return (
    <>
      <TableRow sx={refused.length > 0 ? { '& > *': { border: 0 } } : {}}>
        <TableCell component="th" scope="row">
          {name}
        </TableCell>
        <TableCell data-wide="">{keras_class}</TableCell>
        {verdicts.map(([what, verdict]) => (
          <VerdictCell key={what} isPossible={verdict.possible} />
        ))}
        <TableCell data-wide="">{treatments.join(', ')}</TableCell>
      </TableRow>
      {refused.length > 0 && (
        <TableRow>
          <TableCell colSpan={columns} sx={{ pt: 0 }}>
            {refused.map(([what, { reason }]) => (
              <Typography key={what} variant="body2" color="textSecondary">
                {what}: {reason}
              </Typography>
            ))}
          </TableCell>
        </TableRow>
      )}
    </>
  );
}

interface VerdictCellProps {
  /** Whether the method is supported. */
  isPossible: boolean;
}

/** Yes or no as an icon and a word. */
function VerdictCell({ isPossible }: VerdictCellProps) {
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
