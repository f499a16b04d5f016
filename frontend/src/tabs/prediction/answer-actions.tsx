import { useLocation } from 'react-router';
import { ShareActions } from '../../components/share/share-actions';
import { asCurl, asLink, asPython } from './request-code';
import type { Answered } from './use-prediction-view';

export interface AnswerActionsProps {
  /** The answer that is taken along. */
  answered: Answered;
}

/** Takes the prediction along in every form there is. */
export function AnswerActions({ answered }: AnswerActionsProps) {
  const { pathname } = useLocation();
  const { request, prediction } = answered;
  const { origin } = window.location;
  return (
    <ShareActions
      link={asLink(request, origin, pathname)}
      curl={asCurl(request, origin)}
      python={asPython(request, origin)}
      answer={prediction}
      fileName={`prediction-${request.network}-${request.image}`}
    />
  );
}
