import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useAtlases } from '../../../api/atlas';
import { useCensus } from '../../../api/channels';
import type { GraphLayer, NetworkGraph } from '../../../api/graph';
import type { NetworkSummary } from '../../../api/networks';
import { ChannelLink } from '../../../components/channel/channel-link';
import { isWithoutIndex, restsOn } from '../../../components/examples/channel-examples';
import { IndexMaker } from '../../../components/examples/index-maker';
import { formatCount } from '../../../components/numbers';
import { QueryFailure } from '../../../components/query-failure';
import { AtlasStrip } from './atlas-strip';

export interface NetworkPageProps {
  network: NetworkSummary;
  graph: NetworkGraph;
}

const KINDS = new Set(['convolution', 'depthwise', 'dense', 'sum', 'concatenation', 'output']);
const FINDINGS = ['dead', 'constant', 'saturated', 'duplicate'] as const;

/** The layers of a network with channels of their own, and what the census says of them. */
export function NetworkPage({ network, graph }: NetworkPageProps) {
  const atlases = useAtlases(network.id);
  const census = useCensus(network.id);
  const findings = new Map(census.data?.layers.map((layer) => [layer.layer, layer]));
  const layers = graph.layers.filter(
    ({ name, kind }) =>
      atlases?.has(name) === true || (findings.size > 0 ? findings.has(name) : KINDS.has(kind)),
  );
  return (
    <Box sx={{ p: { xs: 2, md: 3 } }}>
      <Typography component="h1" variant="h1" gutterBottom>
        Channels of {network.title}
      </Typography>
      {[...(atlases?.values() ?? [])].map((atlas) => (
        <AtlasStrip key={atlas.layer} network={network.id} atlas={atlas} />
      ))}
      <Typography component="h2" variant="h2" gutterBottom sx={{ mt: 3 }}>
        Census of filters
      </Typography>
      {census.error !== null && isWithoutIndex(census.error) && <IndexMaker network={network.id} />}
      {census.error !== null && !isWithoutIndex(census.error) && <QueryFailure query={census} />}
      {census.data !== undefined && (
        <Typography color="textSecondary" gutterBottom>
          {restsOn(census.data.index)}. Dead: never above zero. Constant: hardly ever changes. Saturated: at
          the activation's highest value in most positions. Duplicate: responds like another channel of its
          layer.
        </Typography>
      )}
      <TableContainer>
        <Table size="small" aria-label="Layers">
          <TableHead>
            <TableRow>
              <TableCell>Layer</TableCell>
              <TableCell align="right">Channels</TableCell>
              {census.data !== undefined &&
                FINDINGS.map((finding) => (
                  <TableCell key={finding} align="right" sx={{ textTransform: 'capitalize' }}>
                    {finding}
                  </TableCell>
                ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {layers.map((layer) => (
              <TableRow key={layer.name} hover>
                <TableCell>
                  <ChannelLink network={network.id} layer={layer.name} />
                </TableCell>
                <TableCell align="right">{countOf(layer)}</TableCell>
                {census.data !== undefined &&
                  FINDINGS.map((finding) => (
                    <TableCell key={finding} align="right">
                      {findings.get(layer.name)?.[finding].length ?? '–'}
                    </TableCell>
                  ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </Box>
  );
}

const countOf = ({ output_shape: shape }: GraphLayer) => formatCount(shape.at(-1) ?? 0);
