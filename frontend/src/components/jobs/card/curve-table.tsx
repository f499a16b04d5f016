import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { formatValue } from '../../numbers';

export interface CurveTableProps {
  /** For each image how well it did, step by step. */
  curves: readonly (readonly number[])[];
  /** What each image is of. */
  titles: readonly string[];
}

/** How many steps are told. */
const COLUMNS = 4;

/** The objective of each image as numbers: at the first step, the last, and evenly between. */
export function CurveTable({ curves, titles }: CurveTableProps) {
  const last = (curves[0]?.length ?? 1) - 1;
  const steps = [
    ...new Set(Array.from({ length: COLUMNS }, (_, at) => Math.round((at * last) / (COLUMNS - 1)))),
  ];
  return (
    <Table size="small" aria-label="Objective in numbers" sx={{ '& td, & th': { px: 0.5 } }}>
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
