import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { NetworkGraph } from '../../api/graph';
import type { Objective } from '../../api/jobs';
import { makeChannel } from '../../components/objectives/kinds';
import { middleLayer } from '../../components/objectives/middle-layer';

export interface EmptyProps {
  /** The graph of the network; undefined while it is not known. */
  graph: NetworkGraph | undefined;
  /** Called with objectives that are worth seeing. */
  onExample: (objectives: Objective[]) => void;
}

const CHANNELS = [0, 1, 2, 3];

/** What this tab answers, and one button that does it. */
export function Empty({ graph, onExample }: EmptyProps) {
  const layer = graph && middleLayer(graph);
  const objectives = layer === undefined ? [] : CHANNELS.map((index) => makeChannel(layer, index));
  return (
    <Stack spacing={2} sx={{ alignItems: 'start', maxWidth: 560 }}>
      <Typography>
        Which image would excite a channel most? It begins as noise and grows here, live. Choose a layer and
        channels and press Visualize; without channels the image is for the whole layer. Mix makes one image
        for all of them together.
      </Typography>
      <Button variant="outlined" disabled={layer === undefined} onClick={() => onExample(objectives)}>
        Show me four channels{layer !== undefined && ` of ${layer}`}
      </Button>
    </Stack>
  );
}
