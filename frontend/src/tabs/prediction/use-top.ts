/** How many classes are shown: a number in the address, so that a link shows the same view. */
import { LIMITS } from '../../api/limits.gen';
import { useAddress, type HistoryStep } from '../../hooks/use-address';

const { default: usual, minimum: least } = LIMITS.PredictionRequest.top;

/** Limits and default of the server's setting `top`; more than 20 bars are no longer read. */
export const TOP = { least, most: 20, usual };

export interface Top {
  /** The number; undefined where the address holds something that is not allowed. */
  value: number | undefined;
  /** What the address holds, if it is not allowed. */
  refused: string | undefined;
  /** Show another number of classes; the usual one leaves the address short. */
  set: (value: number, step?: HistoryStep) => void;
}

export function useTop(): Top {
  const [text, setText] = useAddress('top');
  const value = text === null ? TOP.usual : Number(text);
  const isAllowed = Number.isInteger(value) && value >= TOP.least && value <= TOP.most;
  return {
    value: isAllowed ? value : undefined,
    refused: isAllowed || text === null ? undefined : text,
    set: (next, step) => setText(next === TOP.usual ? null : String(next), step),
  };
}
