import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { LayerActivations } from '../../../api/activations';

export interface UnitTableProps {
  /** The strongest units of a layer without positions. */
  found: LayerActivations;
}

/** The units with their exact values. */
export function UnitTable({ found }: UnitTableProps) {
  return (
    <Table size="small" aria-label={`Strongest units of ${found.layer}`} sx={{ maxWidth: 480 }}>
      <TableHead>
        <TableRow>
          <TableCell align="right">Rank</TableCell>
          <TableCell align="right">Unit</TableCell>
          <TableCell align="right">Value</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {found.strongest.map(({ channel, mean }, index) => (
          <TableRow key={channel}>
            <TableCell align="right">{index + 1}</TableCell>
            <TableCell component="th" scope="row" align="right">
              {channel}
            </TableCell>
            <TableCell align="right">{mean}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
