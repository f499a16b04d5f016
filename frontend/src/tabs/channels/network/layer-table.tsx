import MuiLink from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { Link, useLocation } from 'react-router';
import type { LayerFindings } from '../../../api/channels';
import type { GraphLayer } from '../../../api/graph';
import { ChannelLink } from '../../../components/channel/channel-link';
import { channelPath } from '../../../components/channel/channel-path';
import { formatCount } from '../../../components/numbers';
import { FINDINGS } from './findings';

export interface LayerTableProps {
  /** Id of the network. */
  network: string;
  layers: GraphLayer[];
  /** What the census says of each layer; undefined without an index. */
  census: LayerFindings[] | undefined;
}

/** The layers with their channels; each count of the census leads to its filters. */
export function LayerTable({ network, layers, census }: LayerTableProps) {
  const { search } = useLocation();
  const found = new Map(census?.map((layer) => [layer.layer, layer]));
  const columns = census === undefined ? [] : FINDINGS;
  return (
    <TableContainer>
      <Table size="small" aria-label="Layers">
        <TableHead>
          <TableRow>
            <TableCell>Layer</TableCell>
            <TableCell align="right">Channels</TableCell>
            {columns.map(([finding, title]) => (
              <TableCell key={finding} align="right">
                {title}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {layers.map(({ name, output_shape: shape }) => (
            <TableRow key={name} hover>
              <TableCell>
                <ChannelLink network={network} layer={name} />
              </TableCell>
              <TableCell align="right">{formatCount(shape.at(-1) ?? 0)}</TableCell>
              {columns.map(([finding, title]) => {
                const count = found.get(name)?.[finding].length;
                const words = new URLSearchParams(search);
                words.set('find', finding);
                return (
                  <TableCell key={finding} align="right">
                    {count === undefined || count === 0 ? (
                      (count ?? '–')
                    ) : (
                      <MuiLink
                        component={Link}
                        to={{ pathname: channelPath(network, name), search: `?${words.toString()}` }}
                        aria-label={`${count} ${title.toLowerCase()} in ${name}`}
                      >
                        {count}
                      </MuiLink>
                    )}
                  </TableCell>
                );
              })}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
