import { StatusLine } from '../../../components/status-line';
import { explainedIn } from '../question/questions';
import type { HeatmapsView } from './use-heatmaps-view';

export interface ResultStatusProps {
  /** The newest heatmaps and the state of the next ones. */
  view: HeatmapsView;
  /** Names of the classes, by index. */
  classNames: readonly string[];
}

const INCOMPLETE = 'Choose a network and a photograph to see heatmaps.';

const COMPUTING =
  'Computing the heatmaps… The first heatmaps of a network take longer, because its programs are compiled first.';

/** One line that says what is explained and whether another explanation is being computed. */
export function ResultStatus({ view, classNames }: ResultStatusProps) {
  return <StatusLine text={textOf(view, classNames)} isBusy={view.isWaiting} busyLabel="Heatmaps" />;
}

function textOf(view: HeatmapsView, classNames: readonly string[]): string {
  const { answered, isStale, isWaiting, isIncomplete } = view;
  if (answered === undefined) {
    if (isWaiting) return COMPUTING;
    return isIncomplete ? INCOMPLETE : '';
  }
  const subject = `${explainedIn(answered.request, classNames)} for ${answered.image.name}`;
  if (isStale) return `Previous result: ${subject}${isWaiting ? '; computing the new one…' : ''}`;
  return `${subject} · ${answered.heatmaps.stored ? 'stored result' : 'new result'}`;
}
