import { useLocation } from 'react-router';
import { asLink, type Question } from '../../../components/share/request-code';
import { ShareActions } from '../../../components/share/share-actions';
import { figureOf } from './figure-of';
import type { Answered } from './use-activations-view';

export interface ResultActionsProps {
  /** The activations. */
  answered: Answered;
}

const PRINTING = `for found in answer["layers"]:
    for channel in found["strongest"]:
        print(f"{found['layer']}  {channel['channel']:5}  mean {channel['mean']:.4g}  max {channel['max']:.4g}")`;

/** Shares and downloads the activations. */
export function ResultActions({ answered }: ResultActionsProps) {
  const { pathname } = useLocation();
  const { activations, request } = answered;
  const { network, image, layer, top, order } = request;
  const { origin } = window.location;
  const question: Question = {
    path: '/api/activations',
    body: { network, image, layer, top, order },
    printing: PRINTING,
  };
  const where = layer === null ? { layers: 'all' } : { layer };
  const chosen = { network, image, ...where, channels: String(top), order };
  return (
    <ShareActions
      link={asLink(chosen, origin, pathname)}
      question={question}
      answer={activations}
      fileName={`activations-${network}-${image}-${layer ?? 'all'}`}
      figures={layer === null ? [] : activations.layers.map((found) => figureOf(activations.recipe, found))}
    />
  );
}
