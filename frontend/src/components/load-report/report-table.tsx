import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { ReportedLayer } from '../../api/report';
import { ReportRow } from './report-row';

export interface ReportTableProps {
  /** The layers to show, in the order of the network. */
  layers: ReportedLayer[];
}

/** On a phone only the name and the methods are shown. */
const HEADINGS = [
  { title: 'Layer', isWideOnly: false },
  { title: 'Keras class', isWideOnly: true },
  { title: 'Prediction', isWideOnly: false },
  { title: 'Visualization', isWideOnly: false },
  { title: 'Explanation', isWideOnly: false },
  { title: 'Changes', isWideOnly: true },
];

/** The methods that each layer supports, reasons for those it does not, and how the layer was changed. */
export function ReportTable({ layers }: ReportTableProps) {
  return (
    <Table
      size="small"
      aria-label="Methods supported by each layer"
      sx={{
        '& td, & th': { px: { xs: 0.5, sm: 1 }, verticalAlign: 'top' },
        '& tbody th': { overflowWrap: 'anywhere', width: '30%', minWidth: 96 },
        '& [data-wide]': { display: { xs: 'none', sm: 'table-cell' } },
      }}
    >
      <TableHead>
        <TableRow>
          {HEADINGS.map(({ title, isWideOnly }) => (
            <TableCell key={title} data-wide={isWideOnly ? '' : undefined}>
              {title}
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {layers.map((layer) => (
          <ReportRow key={layer.name} layer={layer} columns={HEADINGS.length} />
        ))}
      </TableBody>
    </Table>
  );
}
