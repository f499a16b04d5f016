import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import type { PredictionView } from './use-prediction-view';

export interface AnswerStatusProps {
  /** The newest answer and what is known about the next. */
  view: PredictionView;
  /** Whether the network, the photograph or a setting is missing, so that nothing can be asked. */
  isIncomplete: boolean;
}

const INCOMPLETE = 'Choose a network and a photograph; the answer comes by itself.';

/** One line that says whose answer is on the page and whether another is on its way. Its place is always kept. */
export function AnswerStatus({ view, isIncomplete }: AnswerStatusProps) {
  const line = isIncomplete && view.answered === undefined ? { subject: INCOMPLETE } : lineOf(view);
  return (
    <Box sx={{ height: 24 }}>
      <Box
        role="status"
        sx={{ display: 'flex', gap: 1, justifyContent: 'space-between', color: 'text.secondary' }}
      >
        <Typography variant="body2" noWrap title={line.subject}>
          {line.subject}
        </Typography>
        <Typography variant="body2" noWrap sx={{ flexShrink: 0 }}>
          {line.detail}
        </Typography>
      </Box>
      <Box sx={{ height: 4 }}>{view.isWaiting && <LinearProgress aria-label="Prediction" />}</Box>
    </Box>
  );
}

interface Line {
  /** Whose answer it is; cut where the page is narrow. */
  subject: string;
  /** How it came about. */
  detail?: string;
}

function lineOf({ answered, isStale, isWaiting }: PredictionView): Line {
  if (answered === undefined) return { subject: isWaiting ? 'The network is being asked…' : '' };
  const { image, network, prediction } = answered;
  const whose = `${network.title} for ${image.name}`;
  if (isStale)
    return { subject: `Still the answer of ${whose}`, detail: isWaiting ? 'Next one on its way…' : '' };
  const origin = prediction.stored ? 'stored answer' : 'new answer';
  return { subject: whose, detail: `forward pass ${prediction.forward_ms.toFixed(0)} ms · ${origin}` };
}
