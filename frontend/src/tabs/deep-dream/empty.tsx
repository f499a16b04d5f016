import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { type Objective } from '../../api/jobs';
import { makeChannel } from '../../components/objectives/kinds';
import { useChosenImage } from '../../hooks/use-chosen-image';
import { firstChannel, type Start } from '../../hooks/use-start';

export interface EmptyProps {
  /** Where the network begins; undefined while it is unknown. */
  start: Start | undefined;
  /** Called with the objective of the example and the id of its photograph. */
  onExample: (objectives: Objective[], image: string) => void;
}

/** What this tab does, and a button that starts an example with the first sample. */
export function Empty({ start, onExample }: EmptyProps) {
  const { value, fallback } = useChosenImage();
  const image = fallback ?? value;
  const objectives = start === undefined ? [] : [makeChannel(start.layer, firstChannel(start, start.layer))];
  return (
    <Stack spacing={2} sx={{ alignItems: 'start', maxWidth: 560 }}>
      <Typography>
        DeepDream changes a photograph so that a channel, a layer or a class responds more strongly. Choose
        them and a photograph, then press Dream. The image develops here from a small size to the full size,
        and can be compared with the photograph.
      </Typography>
      <Button
        variant="outlined"
        disabled={start === undefined || image === undefined}
        onClick={() => image !== undefined && onExample(objectives, image.id)}
      >
        Try it with {image?.name ?? 'a photograph'}
      </Button>
    </Stack>
  );
}
