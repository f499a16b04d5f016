/** The networks in groups, filtered by a search; those that are ready come first. */
import type { NetworkSummary } from '../../api/networks';
import { matcherOf } from '../../components/match-words';

export interface NetworkGroup {
  id: 'ready' | 'user' | 'missing';
  title: string;
  networks: NetworkSummary[];
}

const GROUPS: Pick<NetworkGroup, 'id' | 'title'>[] = [
  { id: 'ready', title: 'Ready' },
  { id: 'user', title: 'Your networks' },
  { id: 'missing', title: 'Weights not downloaded' },
];

function groupOf({ group, weights_present: isReady }: NetworkSummary): NetworkGroup['id'] {
  if (group === 'user') return 'user';
  return isReady ? 'ready' : 'missing';
}

/** The three groups, each with the networks whose title or id contains every word of the search. */
export function groupNetworks(networks: NetworkSummary[], searched: string): NetworkGroup[] {
  const isMatch = matcherOf(searched);
  return GROUPS.map((group) => ({
    ...group,
    networks: networks.filter(
      (network) => groupOf(network) === group.id && isMatch(`${network.id} ${network.title}`),
    ),
  }));
}
