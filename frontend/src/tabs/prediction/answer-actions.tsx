import { useLocation } from 'react-router';
import type { Figure } from '../../api/figures';
import { asLink, type Question } from '../../components/share/request-code';
import { ShareActions } from '../../components/share/share-actions';
import type { Answered } from './use-prediction-view';

export interface AnswerActionsProps {
  /** The prediction. */
  answered: Answered;
}

/** As many classes as a figure shows at most. */
const MOST_CLASSES = 20;

const PRINTING = `for found in answer["classes"]:
    print(f"{found['probability']:7.2%}  {found['name']}")`;

/** Shares and downloads the prediction. */
export function AnswerActions({ answered }: AnswerActionsProps) {
  const { pathname } = useLocation();
  const { request, prediction } = answered;
  const { network, image, top } = request;
  const { origin } = window.location;
  const question: Question = { path: '/api/predictions', body: { network, image, top }, printing: PRINTING };
  const figure: Figure = {
    title: 'Prediction',
    of: prediction,
    settings: { kind: 'prediction', top: Math.min(top, MOST_CLASSES) },
  };
  return (
    <ShareActions
      link={asLink({ network, image, top: String(top) }, origin, pathname)}
      question={question}
      answer={prediction}
      fileName={`prediction-${network}-${image}`}
      figures={[figure]}
    />
  );
}
