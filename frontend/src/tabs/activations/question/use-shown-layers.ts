/** The layers whose results are on the page: the chosen one first, then those that were chosen before. */
import { useState } from 'react';

/** Each of them is computed again for every photograph, so their number is limited. */
const MOST = 5;

export interface ShownLayers {
  /** Names, newest first. */
  names: string[];
  /** Remove an earlier one from the page. */
  remove: (name: string) => void;
}

export function useShownLayers(network: string | undefined, chosen: string | undefined): ShownLayers {
  const [shown, setShown] = useState<{ network: string | undefined; names: string[] }>({
    network,
    names: [],
  });
  const known = shown.network === network ? shown.names : [];
  const names =
    chosen === undefined ? known : [chosen, ...known.filter((name) => name !== chosen)].slice(0, MOST);
  if (shown.network !== network || names.join() !== shown.names.join()) setShown({ network, names });
  return {
    names,
    remove: (name) => setShown({ network, names: names.filter((other) => other !== name) }),
  };
}
