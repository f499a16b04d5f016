/** A whole number as a parameter of the address, so that a link shows the same view. */
import { useAddress, type HistoryStep } from './use-address';

export interface NumberLimits {
  least: number;
  most: number;
  /** The default, if the address has no number. */
  defaultValue: number;
}

export interface AddressNumber {
  limits: NumberLimits;
  /** The number; undefined if the address holds a value that is not allowed. */
  value: number | undefined;
  /** The value of the address, if it is not allowed. */
  refused: string | undefined;
  /** Set the number; the default is omitted from the address. */
  set: (value: number, step?: HistoryStep) => void;
}

export function useAddressNumber(parameter: string, limits: NumberLimits): AddressNumber {
  const [text, setText] = useAddress(parameter);
  const value = text === null ? limits.defaultValue : Number(text);
  const isAllowed = Number.isInteger(value) && value >= limits.least && value <= limits.most;
  return {
    limits,
    value: isAllowed ? value : undefined,
    refused: isAllowed || text === null ? undefined : text,
    set: (next, step) => setText(next === limits.defaultValue ? null : String(next), step),
  };
}
