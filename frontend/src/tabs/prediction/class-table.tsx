import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { PredictedClass } from '../../api/predictions';
import { formatShare } from '../../components/numbers';

export interface ClassTableProps {
  /** The most probable classes, highest first. */
  classes: PredictedClass[];
}

/** The classes with all their numbers. */
export function ClassTable({ classes }: ClassTableProps) {
  return (
    <Table
      size="small"
      aria-label="Most probable classes"
      sx={{
        '& td, & th': { px: { xs: 0.5, sm: 1 }, whiteSpace: 'nowrap' },
        // Names wrap, numbers do not.
        '& tbody th': { whiteSpace: 'normal', overflowWrap: 'anywhere' },
      }}
    >
      <TableHead>
        <TableRow>
          <TableCell align="right">Rank</TableCell>
          <TableCell>Class</TableCell>
          <TableCell align="right">Probability</TableCell>
          <TableCell align="right">Logit</TableCell>
          <TableCell align="right">Index</TableCell>
          <TableCell>WordNet</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {classes.map(({ rank, names, probability, logit, index, wordnet_id }) => (
          <TableRow key={index}>
            <TableCell align="right">{rank}</TableCell>
            <TableCell component="th" scope="row">
              {names}
            </TableCell>
            <TableCell align="right">{formatShare(probability)}</TableCell>
            <TableCell align="right">{logit.toFixed(3)}</TableCell>
            <TableCell align="right">{index}</TableCell>
            <TableCell>{wordnet_id ?? '–'}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
