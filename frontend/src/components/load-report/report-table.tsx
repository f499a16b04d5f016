import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { ReportedLayer } from '../../api/report';
import { VerdictCell } from './verdict-cell';

export interface ReportTableProps {
  /** The layers to show, in the order of the network. */
  layers: ReportedLayer[];
}

/** One row per layer: what can be done with it, why not, and what was done to it. */
export function ReportTable({ layers }: ReportTableProps) {
  return (
    <Table
      size="small"
      aria-label="What can be done with each layer"
      sx={{
        '& td, & th': { px: 1, verticalAlign: 'top' },
        '& tbody th': { overflowWrap: 'anywhere', minWidth: 120 },
        // On a phone the name of the class gives way to the verdicts.
        '& tr > :nth-of-type(2)': { display: { xs: 'none', sm: 'table-cell' } },
      }}
    >
      <TableHead>
        <TableRow>
          <TableCell>Layer</TableCell>
          <TableCell>Keras class</TableCell>
          <TableCell>Predicted</TableCell>
          <TableCell>Visualized</TableCell>
          <TableCell>Explained</TableCell>
          <TableCell>Treatment</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {layers.map((layer) => (
          <TableRow key={layer.name}>
            <TableCell component="th" scope="row">
              {layer.name}
            </TableCell>
            <TableCell>{layer.keras_class}</TableCell>
            <VerdictCell verdict={layer.predicted} />
            <VerdictCell verdict={layer.visualized} />
            <VerdictCell verdict={layer.explained} />
            <TableCell>{layer.treatments.join(', ')}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
