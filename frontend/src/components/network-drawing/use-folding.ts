/** Which modules are unfolded. They begin folded, except those around what is chosen. */
import { useState } from 'react';
import { allModules, type GraphTree } from './layout/graph-tree';

export interface Folding {
  /** Ids of the unfolded modules. */
  unfolded: ReadonlySet<string>;
  /** Unfold a folded module, fold an unfolded one. */
  toggle: (module: string) => void;
  /** Unfold whatever hides a layer or module. */
  unfoldAround: (id: string) => void;
  unfoldAll: () => void;
  foldAll: () => void;
}

/** chosen: id of the layer that must not be hidden at first. */
export function useFolding(tree: GraphTree, chosen: string | undefined): Folding {
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(
    () => new Set(chosen === undefined ? [] : tree.modulesAround(chosen)),
  );
  return {
    unfolded,
    toggle: (module) =>
      setUnfolded((before) => {
        const next = new Set(before);
        if (!next.delete(module)) next.add(module);
        return next;
      }),
    unfoldAround: (id) => setUnfolded((before) => new Set([...before, ...tree.modulesAround(id)])),
    unfoldAll: () => setUnfolded(new Set(allModules(tree))),
    foldAll: () => setUnfolded(new Set()),
  };
}
