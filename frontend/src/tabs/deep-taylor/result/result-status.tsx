import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { explainedIn } from '../question/questions';
import type { HeatmapsView } from './use-heatmaps-view';

export interface ResultStatusProps {
  /** The newest answer and what is known about the next. */
  view: HeatmapsView;
  /** Names of the classes, by index. */
  classNames: readonly string[];
}

const INCOMPLETE = 'Choose a network and a photograph; the heatmaps come by themselves.';

/** One line that says what is explained and whether something else is on its way. Its place is always kept. */
export function ResultStatus({ view, classNames }: ResultStatusProps) {
  const line = lineOf(view, classNames);
  return (
    <Box sx={{ height: 28 }}>
      <Typography role="status" variant="body2" color="textSecondary" noWrap title={line}>
        {line}
      </Typography>
      <Box sx={{ height: 4 }}>{view.isWaiting && <LinearProgress aria-label="Heatmaps" />}</Box>
    </Box>
  );
}

function lineOf(view: HeatmapsView, classNames: readonly string[]): string {
  const { answered, isStale, isWaiting, isIncomplete } = view;
  if (answered === undefined) {
    if (isWaiting) return 'The network is being explained; its first time takes half a minute…';
    return isIncomplete ? INCOMPLETE : '';
  }
  const whose = `${explainedIn(answered.request, classNames)} for ${answered.image.name}`;
  if (isStale) return `Still: ${whose}${isWaiting ? '; the next is on its way…' : ''}`;
  return `${whose} · ${answered.heatmaps.stored ? 'stored answer' : 'new answer'}`;
}
