/** The expanded modules. At first only those are expanded that contain the chosen layer. */
import { useState } from 'react';
import { allModules, type GraphTree } from './layout/graph-tree';

export interface Folding {
  /** Ids of the expanded modules. */
  unfolded: ReadonlySet<string>;
  /** Expand a collapsed module, collapse an expanded one. */
  toggle: (module: string) => void;
  /** Expand all modules that contain a layer or module. */
  unfoldAround: (id: string) => void;
  unfoldAll: () => void;
  foldAll: () => void;
}

/** chosen: id of the layer that is visible at first. */
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
