/** How many classes are shown: a number in the address, so that a link shows the same view. */
import { useAddress, type HistoryStep } from '../../hooks/use-address';

/** Limits and default of the server's setting `top`. */
export const TOP = { least: 1, most: 20, usual: 5 };

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
