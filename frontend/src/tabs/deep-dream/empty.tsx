import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { NetworkGraph } from '../../api/graph';
import { type Objective } from '../../api/jobs';
import { makeWholeLayer } from '../../components/objectives/kinds';
import { middleLayer } from '../../components/objectives/middle-layer';
import { useChosenImage } from '../../hooks/use-chosen-image';

export interface EmptyProps {
  /** The graph of the network; undefined while it is not known. */
  graph: NetworkGraph | undefined;
  /** Called with an objective that is worth seeing and the photograph in which it is sought. */
  onExample: (objectives: Objective[], image: string) => void;
}

/** What this tab answers, and one button that does it with the first sample. */
export function Empty({ graph, onExample }: EmptyProps) {
  const { value, fallback } = useChosenImage();
  const image = fallback ?? value;
  const layer = graph && middleLayer(graph);
  const whole = layer === undefined ? [] : [makeWholeLayer(layer)];
  return (
    <Stack spacing={2} sx={{ alignItems: 'start', maxWidth: 560 }}>
      <Typography>
        What would a layer like to see more of in a photograph? Choose a photograph, a layer and perhaps
        channels or classes, and press Dream. The dream grows here, from a small size to the full one, and can
        be compared with the photograph.
      </Typography>
      <Button
        variant="outlined"
        disabled={layer === undefined || image === undefined}
        onClick={() => image !== undefined && onExample(whole, image.id)}
      >
        Dream over {image?.name ?? 'a photograph'}
      </Button>
    </Stack>
  );
}
