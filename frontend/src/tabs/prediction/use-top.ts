/** Number of classes shown; it is part of the address, so that a link shows the same view. */
import { LIMITS } from '../../api/limits.gen';
import { useAddressNumber, type AddressNumber } from '../../hooks/use-address-number';

const { default: defaultValue, minimum: least } = LIMITS.PredictionRequest.top;

/** Limits and default of the server's setting `top`; more than 20 bars are hard to read. */
export const TOP = { least, most: 20, defaultValue };

export function useTop(): AddressNumber {
  return useAddressNumber('top', TOP);
}
