/** The list of networks in its groups, narrowed by what is searched. */
import type { NetworkSummary } from '../api/networks';
import { matcherOf } from '../components/match-words';

export interface NetworkGroup {
  id: NetworkSummary['group'];
  title: string;
  networks: NetworkSummary[];
}

const GROUPS: Pick<NetworkGroup, 'id' | 'title'>[] = [
  { id: 'thesis', title: 'Shipped with Innsyn' },
  { id: 'keras', title: 'Keras Applications' },
  { id: 'user', title: 'Your files' },
];

/** The three groups, each with the networks whose title or id holds every searched word. */
export function groupNetworks(networks: NetworkSummary[], searched: string): NetworkGroup[] {
  const isMatch = matcherOf(searched);
  return GROUPS.map((group) => ({
    ...group,
    networks: networks.filter(
      (network) => network.group === group.id && isMatch(`${network.id} ${network.title}`),
    ),
  }));
}
