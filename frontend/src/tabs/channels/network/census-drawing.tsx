import Box from '@mui/material/Box';
import { useMemo, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { Finding, LayerFindings } from '../../../api/channels';
import type { NetworkGraph } from '../../../api/graph';
import { channelPath } from '../../../components/channel/channel-path';
import { NetworkDrawing } from '../../../components/network-drawing/network-drawing';
import type { LayerShares } from '../../../components/network-drawing/shares';
import { Toggle } from '../../../components/toggle';
import { FINDINGS } from './findings';

export interface CensusDrawingProps {
  /** Id of the network. */
  network: string;
  graph: NetworkGraph;
  /** What the census says of each layer. */
  census: LayerFindings[];
}

/** The drawing of a network, coloured by how many filters of each layer are dead, constant, saturated or duplicates. */
export function CensusDrawing({ network, graph, census }: CensusDrawingProps) {
  const [finding, setFinding] = useState<Finding>('dead');
  const navigate = useNavigate();
  const { search } = useLocation();
  const shares = useMemo<LayerShares>(
    () => ({
      word: finding,
      byLayer: new Map(
        census.map((layer) => [layer.layer, { count: layer[finding].length, of: layer.channels }]),
      ),
    }),
    [census, finding],
  );
  return (
    <Box
      component="section"
      aria-label="Census on the drawing"
      sx={{
        display: 'flex',
        flexDirection: 'column',
        gap: 1,
        height: 'clamp(360px, 70vh, 720px)',
        minWidth: 0,
      }}
    >
      <Toggle
        label="Colour layers by"
        value={finding}
        options={FINDINGS.map(([value, title]) => [value, title] as const)}
        onChoose={setFinding}
      />
      <Box sx={{ flex: '1 1 0', minHeight: 0 }}>
        <NetworkDrawing
          graph={graph}
          chosen={undefined}
          shares={shares}
          onChoose={(layer) => void navigate({ pathname: channelPath(network, layer), search })}
        />
      </Box>
    </Box>
  );
}
