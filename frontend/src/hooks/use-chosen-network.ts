/** The chosen network of all tabs: the one in the address, or the first of the catalog. */
import { useNetwork } from '../api/network';
import { useNetworks, type NetworkSummary } from '../api/networks';
import { findListed, makeChoice, type Choice } from './choice';
import { useAddress } from './use-address';

export function useChosenNetwork(): Choice<NetworkSummary> {
  const [id, choose] = useAddress('network');
  const list = useNetworks();
  const isUnlisted = id !== null && list.isSuccess && findListed(list.data, id) === undefined;
  const single = useNetwork(isUnlisted ? id : undefined);
  return makeChoice<NetworkSummary>(id, list, single, choose);
}
