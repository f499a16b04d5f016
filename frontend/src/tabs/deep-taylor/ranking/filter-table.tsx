import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { nameKey, useNames } from '../../../api/dictionary';
import type { LayerHeatmap } from '../../../api/heatmaps';
import { ChannelPicture } from '../../../components/channel/channel-picture';
import { ChannelDoors } from '../../../components/doors/channel-doors';
import { ChannelLink } from '../../../components/channel/channel-link';
import { formatShare, formatValue } from '../../../components/numbers';
import { TrayCheck } from '../../../components/tray/tray-check';
import { VisuallyHidden } from '../../../components/visually-hidden';

export interface FilterTableProps {
  /** Id of the network. */
  network: string;
  layer: LayerHeatmap;
}

const PICTURE_PX = 40;

/** The most relevant filters: rank, id, relevance with its share, and cumulative share. Fits into a narrow card. */
export function FilterTable({ network, layer: { layer, filters } }: FilterTableProps) {
  const names = useNames(network);
  return (
    <TableContainer sx={{ maxHeight: 340 }} tabIndex={0} aria-label={`Filters of ${layer}`} role="region">
      <Table
        size="small"
        stickyHeader
        aria-label={`Most relevant filters of ${layer}`}
        sx={{ '& td, & th': { px: 0.25, py: 0.25 } }}
      >
        <TableHead>
          <TableRow>
            <TableCell align="right">Rank</TableCell>
            <TableCell align="right">Id</TableCell>
            <TableCell align="right">Relevance</TableCell>
            <TableCell align="right">Cumulative</TableCell>
            <TableCell>
              <VisuallyHidden>Tray and more</VisuallyHidden>
            </TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {filters.map(({ rank, filter, relevance, share, accumulated }) => (
            <TableRow key={filter}>
              <TableCell align="right">{rank}</TableCell>
              <TableCell component="th" scope="row" align="right">
                <ChannelLink network={network} layer={layer} channel={filter}>
                  <Box sx={{ width: PICTURE_PX, ml: 'auto' }}>
                    <ChannelPicture network={network} layer={layer} channel={filter} />
                  </Box>
                  {filter} {names.get(nameKey(layer, filter))?.name}
                </ChannelLink>
              </TableCell>
              <TableCell align="right">
                {formatValue(relevance)}
                <Box sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>{formatShare(share)}</Box>
              </TableCell>
              <TableCell align="right">{formatShare(accumulated)}</TableCell>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>
                <TrayCheck channel={{ layer, channel: filter }} />
                <ChannelDoors network={network} layer={layer} channel={filter} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
