import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { Objective } from '../../api/jobs';
import { makeChannel } from '../../components/objectives/kinds';
import type { Start } from '../../hooks/use-start';

export interface EmptyProps {
  /** Where the network begins; undefined while it is unknown. */
  start: Start | undefined;
  /** Called with the objectives of the example. */
  onExample: (objectives: Objective[]) => void;
}

/** What this tab does, and a button that starts an example. */
export function Empty({ start, onExample }: EmptyProps) {
  const objectives = (start?.channels ?? []).map((index) => makeChannel(start?.layer ?? '', index));
  return (
    <Stack spacing={2} sx={{ alignItems: 'start', maxWidth: 560 }}>
      <Typography>
        Feature visualization optimizes an image that activates a channel as strongly as possible. It starts
        with noise and develops here. Choose a layer and channels, then press Visualize; without channels the
        whole layer is visualized. Mix optimizes one image for all objectives together.
      </Typography>
      <Button variant="outlined" disabled={start === undefined} onClick={() => onExample(objectives)}>
        {start === undefined
          ? 'Visualize an example'
          : `Visualize ${counted(objectives.length)} of ${start.layer}`}
      </Button>
    </Stack>
  );
}

function counted(channels: number): string {
  return channels === 1 ? 'a channel' : `${channels} channels`;
}
