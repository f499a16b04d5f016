import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { LayerHeatmap } from '../../../api/heatmaps';
import { formatShare, formatValue } from '../../../components/numbers';
import { TrayCheck } from '../../../components/tray/tray-check';

export interface FilterTableProps {
  layer: LayerHeatmap;
}

/** The most relevant filters: rank, id, relevance, share, and cumulative share. */
export function FilterTable({ layer: { layer, filters } }: FilterTableProps) {
  return (
    <TableContainer sx={{ maxHeight: 340 }} tabIndex={0} aria-label={`Filters of ${layer}`} role="region">
      <Table
        size="small"
        stickyHeader
        aria-label={`Most relevant filters of ${layer}`}
        sx={{ '& td, & th': { px: 0.5, py: 0.25 } }}
      >
        <TableHead>
          <TableRow>
            <TableCell align="right">Rank</TableCell>
            <TableCell align="right">Id</TableCell>
            <TableCell align="right">Relevance</TableCell>
            <TableCell align="right">Share</TableCell>
            <TableCell align="right">Cumulative</TableCell>
            <TableCell>Tray</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {filters.map(({ rank, filter, relevance, share, accumulated }) => (
            <TableRow key={filter}>
              <TableCell align="right">{rank}</TableCell>
              <TableCell component="th" scope="row" align="right">
                {filter}
              </TableCell>
              <TableCell align="right">{formatValue(relevance)}</TableCell>
              <TableCell align="right">{formatShare(share)}</TableCell>
              <TableCell align="right">{formatShare(accumulated)}</TableCell>
              <TableCell>
                <TrayCheck channel={{ layer, channel: filter }} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
