import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { NetworkGraph } from '../../api/graph';
import { type Objective } from '../../api/jobs';
import { makeWholeLayer } from '../../components/objectives/kinds';
import { middleLayer } from '../../components/objectives/middle-layer';
import { useChosenImage } from '../../hooks/use-chosen-image';

export interface EmptyProps {
  /** The graph of the network; undefined while it is unknown. */
  graph: NetworkGraph | undefined;
  /** Called with the objective of the example and the id of its photograph. */
  onExample: (objectives: Objective[], image: string) => void;
}

/** What this tab does, and a button that starts an example with the first sample. */
export function Empty({ graph, onExample }: EmptyProps) {
  const { value, fallback } = useChosenImage();
  const image = fallback ?? value;
  const layer = graph && middleLayer(graph);
  const whole = layer === undefined ? [] : [makeWholeLayer(layer)];
  return (
    <Stack spacing={2} sx={{ alignItems: 'start', maxWidth: 560 }}>
      <Typography>
        DeepDream changes a photograph so that a layer responds more strongly. Choose a photograph, a layer
        and optionally channels or classes, then press Dream. The image develops here from a small size to the
        full size, and can be compared with the photograph.
      </Typography>
      <Button
        variant="outlined"
        disabled={layer === undefined || image === undefined}
        onClick={() => image !== undefined && onExample(whole, image.id)}
      >
        Try it with {image?.name ?? 'a photograph'}
      </Button>
    </Stack>
  );
}
