import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import type { ReportedLayer, Verdict } from '../../api/report';
import { VerdictCell } from './verdict-cell';

export interface ReportRowProps {
  /** The layer. */
  layer: ReportedLayer;
  /** How many columns the table has. */
  columns: number;
}

/** One layer, and below it over the whole width why something cannot be done: reasons are sentences. */
export function ReportRow({ layer, columns }: ReportRowProps) {
  const { name, keras_class, predicted, visualized, explained, treatments } = layer;
  const verdicts: [string, Verdict][] = [
    ['Predicted', predicted],
    ['Visualized', visualized],
    ['Explained', explained],
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
