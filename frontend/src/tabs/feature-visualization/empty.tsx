import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { NetworkGraph } from '../../api/graph';
import type { Objective } from '../../api/jobs';
import { makeChannel } from '../../components/objectives/kinds';
import { middleLayer } from '../../components/objectives/middle-layer';

export interface EmptyProps {
  /** The graph of the network; undefined while it is unknown. */
  graph: NetworkGraph | undefined;
  /** Called with the objectives of the example. */
  onExample: (objectives: Objective[]) => void;
}

const CHANNELS = [0, 1, 2, 3];

/** What this tab does, and a button that starts an example. */
export function Empty({ graph, onExample }: EmptyProps) {
  const layer = graph && middleLayer(graph);
  const objectives = layer === undefined ? [] : CHANNELS.map((index) => makeChannel(layer, index));
  return (
    <Stack spacing={2} sx={{ alignItems: 'start', maxWidth: 560 }}>
      <Typography>
        Feature visualization optimizes an image that activates a channel as strongly as possible. It starts
        with noise and develops here. Choose a layer and channels, then press Visualize; without channels the
        whole layer is visualized. Mix optimizes one image for all objectives together.
      </Typography>
      <Button variant="outlined" disabled={layer === undefined} onClick={() => onExample(objectives)}>
        Visualize four channels{layer !== undefined && ` of ${layer}`}
      </Button>
    </Stack>
  );
}
