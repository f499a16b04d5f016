/** A whole number that lives in the address, so that a link shows the same view. */
import { useAddress, type HistoryStep } from './use-address';

export interface NumberLimits {
  least: number;
  most: number;
  /** The number where the address says none. */
  usual: number;
}

export interface AddressNumber {
  limits: NumberLimits;
  /** The number; undefined where the address holds something that is not allowed. */
  value: number | undefined;
  /** What the address holds, if it is not allowed. */
  refused: string | undefined;
  /** Take another number; the usual one leaves the address short. */
  set: (value: number, step?: HistoryStep) => void;
}

export function useAddressNumber(parameter: string, limits: NumberLimits): AddressNumber {
  const [text, setText] = useAddress(parameter);
  const value = text === null ? limits.usual : Number(text);
  const isAllowed = Number.isInteger(value) && value >= limits.least && value <= limits.most;
  return {
    limits,
    value: isAllowed ? value : undefined,
    refused: isAllowed || text === null ? undefined : text,
    set: (next, step) => setText(next === limits.usual ? null : String(next), step),
  };
}
