/** The settings of the activations tab; all of them are part of the address. */
import type { Order } from '../../../api/activations';
import { LIMITS } from '../../../api/limits.gen';
import { useAddress } from '../../../hooks/use-address';
import { useAddressNumber, type AddressNumber } from '../../../hooks/use-address-number';

const { default: defaultValue, minimum: least } = LIMITS.ActivationRequest.top;

/** Limits and default of the server's setting `top`; more than 50 maps are hard to compare. */
export const CHANNELS = { least, most: 50, defaultValue };

/** One layer, or every convolution and pooling layer. */
export type Scope = 'one' | 'all';

export interface Settings {
  /** Number of channels shown per layer. */
  channels: AddressNumber;
  order: Order;
  setOrder: (order: Order) => void;
  scope: Scope;
  setScope: (scope: Scope) => void;
}

export function useSettings(): Settings {
  const channels = useAddressNumber('channels', CHANNELS);
  const [order, setOrder] = useAddress('order');
  const [scope, setScope] = useAddress('layers');
  return {
    channels,
    order: order === 'max' ? 'max' : 'mean',
    setOrder: (next) => setOrder(next === 'max' ? next : null, 'replace'),
    scope: scope === 'all' ? 'all' : 'one',
    setScope: (next) => setScope(next === 'all' ? next : null),
  };
}
