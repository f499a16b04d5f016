/** What stands beside the chosen photograph, network, layer or class; it is part of the address, so that a link shows both. */
import { useAddress } from './use-address';

export const COMPARED = ['image', 'network', 'layer', 'class'] as const;
/** What differs between the two sides. */
export type Compared = (typeof COMPARED)[number];

export interface Comparison {
  /** What differs; undefined while nothing is compared. */
  kind: Compared | undefined;
  /** Id of the photograph or network, name of the layer, or index of the class of the second side. */
  id: string | undefined;
  compare: (kind: Compared, id: string) => void;
  stop: () => void;
}

const PARAMETER = 'beside';

/** kinds: what a tab can compare; anything else in the address is ignored. */
export function useComparison(kinds: readonly Compared[]): Comparison {
  const [text, setText] = useAddress(PARAMETER);
  // The name of a layer may contain colons.
  const [, word, id] = /^(\w+):(.+)$/.exec(text ?? '') ?? [];
  const kind = kinds.find((known) => known === word);
  return {
    kind,
    id: kind === undefined ? undefined : id,
    compare: (next, nextId) => setText(`${next}:${nextId}`),
    stop: () => setText(null),
  };
}
