import { StatusLine } from '../../components/status-line';
import type { PredictionView } from './use-prediction-view';

export interface AnswerStatusProps {
  /** The newest prediction and the state of the next one. */
  view: PredictionView;
  /** Whether the network, the photograph or a setting is missing, so that nothing can be computed. */
  isIncomplete: boolean;
}

const INCOMPLETE = 'Choose a network and a photograph to see a prediction.';

/** One line that says which prediction is shown and whether another one is being computed. */
export function AnswerStatus({ view, isIncomplete }: AnswerStatusProps) {
  const line = isIncomplete && view.answered === undefined ? { text: INCOMPLETE } : lineOf(view);
  return <StatusLine {...line} isBusy={view.isWaiting} busyLabel="Prediction" />;
}

function lineOf({ answered, isStale, isWaiting }: PredictionView): { text: string; detail?: string } {
  if (answered === undefined) return { text: isWaiting ? 'Computing the prediction…' : '' };
  const { image, network, prediction } = answered;
  const subject = `${network.title} for ${image.name}`;
  if (isStale)
    return { text: `Previous result: ${subject}`, detail: isWaiting ? 'Computing the new one…' : '' };
  const origin = prediction.stored ? 'stored result' : 'new result';
  return { text: subject, detail: `forward pass ${prediction.forward_ms.toFixed(0)} ms · ${origin}` };
}
