import { StatusLine } from '../../../components/status-line';
import type { ActivationsView } from './use-activations-view';

export interface ResultStatusProps {
  /** The newest result and the state of the next one. */
  view: ActivationsView;
  /** Whether something is missing, so that nothing can be computed. */
  isIncomplete: boolean;
}

const INCOMPLETE = 'Choose a network, a photograph and a layer to see its maps.';

/** One line that says which maps are shown and whether others are being computed. */
export function ResultStatus({ view, isIncomplete }: ResultStatusProps) {
  const text = isIncomplete && view.answered === undefined ? INCOMPLETE : textOf(view);
  return <StatusLine text={text} isBusy={view.isWaiting} busyLabel="Activations" />;
}

function textOf({ answered, isStale, isWaiting }: ActivationsView): string {
  if (answered === undefined) return isWaiting ? 'Computing the activations…' : '';
  const { activations, image } = answered;
  const subject = `strongest by ${activations.order === 'mean' ? 'mean' : 'maximum'} for ${image.name}`;
  if (isStale) return `Previous result: ${subject}${isWaiting ? '; computing the new one…' : ''}`;
  return `${subject.replace(/^s/, 'S')} · ${activations.stored ? 'stored result' : 'new result'}`;
}
