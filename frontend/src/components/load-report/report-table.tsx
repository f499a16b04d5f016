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

/** On a phone the columns that are not verdicts give way to those that are. */
const HEADINGS = [
  { title: 'Layer', isWideOnly: false },
  { title: 'Keras class', isWideOnly: true },
  { title: 'Predicted', isWideOnly: false },
  { title: 'Visualized', isWideOnly: false },
  { title: 'Explained', isWideOnly: false },
  { title: 'Treatment', isWideOnly: true },
];

/** What can be done with each layer, why not, and what was done to it. */
export function ReportTable({ layers }: ReportTableProps) {
  return (
    <Table
      size="small"
      aria-label="What can be done with each layer"
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
