import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import type { ActivationsView } from './use-activations-view';

export interface ResultStatusProps {
  /** The newest answer and what is known about the next. */
  view: ActivationsView;
  /** Whether something is missing, so that nothing can be asked. */
  isIncomplete: boolean;
}

const INCOMPLETE = 'Choose a network, a photograph and a layer; the maps come by themselves.';

/** One line that says whose maps are on the page and whether others are on their way. Its place is always kept. */
export function ResultStatus({ view, isIncomplete }: ResultStatusProps) {
  const line = isIncomplete && view.answered === undefined ? INCOMPLETE : lineOf(view);
  return (
    <Box sx={{ height: 24 }}>
      <Typography role="status" variant="body2" color="textSecondary" noWrap title={line}>
        {line}
      </Typography>
      <Box sx={{ height: 4 }}>{view.isWaiting && <LinearProgress aria-label="Activations" />}</Box>
    </Box>
  );
}

function lineOf({ answered, isStale, isWaiting }: ActivationsView): string {
  if (answered === undefined) return isWaiting ? 'The network is being asked…' : '';
  const { activations, image } = answered;
  const whose = `strongest by ${activations.order === 'mean' ? 'mean' : 'maximum'} for ${image.name}`;
  if (isStale) return `Still the ${whose}${isWaiting ? '; the next ones are on their way…' : ''}`;
  return `${whose.replace(/^s/, 'S')} · ${activations.stored ? 'stored answer' : 'new answer'}`;
}
