import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useAtlases } from '../../../api/atlas';
import { useCensus } from '../../../api/channels';
import type { NetworkGraph } from '../../../api/graph';
import type { NetworkSummary } from '../../../api/networks';
import { isWithoutIndex, restsOn } from '../../../components/examples/channel-examples';
import { IndexMaker } from '../../../components/examples/index-maker';
import { Disclosure } from '../../../components/disclosure';
import { QueryFailure } from '../../../components/query-failure';
import { AtlasStrip } from './atlas-strip';
import { CensusDrawing } from './census-drawing';
import { LayerTable } from './layer-table';
import { FINDINGS } from './findings';
import { IndexList } from './index-list';

export interface NetworkPageProps {
  network: NetworkSummary;
  graph: NetworkGraph;
}

const KINDS = new Set(['convolution', 'depthwise', 'dense', 'sum', 'concatenation', 'output']);

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
          {restsOn(census.data.index)}.{' '}
          {FINDINGS.map(([, title, meaning]) => `${title}: ${meaning}.`).join(' ')}
        </Typography>
      )}
      <Box
        sx={{
          display: 'grid',
          gap: 3,
          gridTemplateColumns: { xs: '1fr', lg: census.data === undefined ? '1fr' : '1fr 1fr' },
        }}
      >
        <LayerTable network={network.id} layers={layers} census={census.data?.layers} />
        {census.data !== undefined && (
          <CensusDrawing network={network.id} graph={graph} census={census.data.layers} />
        )}
      </Box>
      <Box component="section" aria-label="Indexes of image examples" sx={{ mt: 2 }}>
        <Disclosure isLazy label="Indexes on this server: their photographs and size, and deletion">
          <IndexList />
        </Disclosure>
      </Box>
    </Box>
  );
}
