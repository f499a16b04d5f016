import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { formatValue } from '../../numbers';

export interface CurveTableProps {
  /** For each image its objective, step by step. */
  curves: readonly (readonly number[])[];
  /** Titles of the images. */
  titles: readonly string[];
}

/** Number of steps in the table. */
const COLUMNS = 4;

/** The objective of each image at the first step, the last step, and steps evenly between them. */
export function CurveTable({ curves, titles }: CurveTableProps) {
  const last = (curves[0]?.length ?? 1) - 1;
  const steps = [
    ...new Set(Array.from({ length: COLUMNS }, (_, at) => Math.round((at * last) / (COLUMNS - 1)))),
  ];
  return (
    <Table size="small" aria-label="Objective values" sx={{ '& td, & th': { px: 0.5 } }}>
      <TableHead>
        <TableRow>
          <TableCell>Step</TableCell>
          {steps.map((step) => (
            <TableCell key={step} align="right">
              {step + 1}
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {curves.map((curve, image) => (
          <TableRow key={image}>
            <TableCell component="th" scope="row" sx={{ overflowWrap: 'anywhere' }}>
              {titles[image]}
            </TableCell>
            {steps.map((step) => (
              <TableCell key={step} align="right">
                {formatValue(curve[step] ?? 0)}
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
