import { useLocation } from 'react-router';
import { asLink, type Question } from '../../../components/share/request-code';
import { ShareActions } from '../../../components/share/share-actions';
import { figuresOf } from './figures-of';
import { useLook } from './use-look';
import type { Answered } from './use-heatmaps-view';

export interface ResultActionsProps {
  /** The result. */
  answered: Answered;
}

const PRINTING = `for layer in answer["layers"]:
    filters = ", ".join(str(found["filter"]) for found in layer["filters"])
    print(f"{layer['layer']}  {layer['relevance']:.4g}  {filters}")`;

/** Shares and downloads the whole result. The link holds all settings of the page. */
export function ResultActions({ answered }: ResultActionsProps) {
  const { pathname, search } = useLocation();
  const { look } = useLook();
  const { heatmaps, request } = answered;
  const { network, image } = request;
  const { origin } = window.location;
  const question: Question = { path: '/api/heatmaps', body: { ...request }, printing: PRINTING };
  const chosen = { ...Object.fromEntries(new URLSearchParams(search)), network, image };
  return (
    <ShareActions
      link={asLink(chosen, origin, pathname)}
      question={question}
      answer={heatmaps}
      fileName={`heatmaps-${network}-${image}`}
      figures={figuresOf(heatmaps, look)}
    />
  );
}
