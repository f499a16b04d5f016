/** The expanded modules. At first only those are expanded that contain the chosen layer. */
import { useState } from 'react';
import { allModules, type GraphTree } from './layout/graph-tree';

export interface Expansion {
  /** Ids of the expanded modules. */
  expanded: ReadonlySet<string>;
  /** Expand a collapsed module, collapse an expanded one. */
  toggle: (module: string) => void;
  /** Expand all modules that contain a layer or module. */
  expandAround: (id: string) => void;
  expandAll: () => void;
  collapseAll: () => void;
}

/** chosen: id of the layer that is visible at first. */
export function useExpansion(tree: GraphTree, chosen: string | undefined): Expansion {
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(
    () => new Set(chosen === undefined ? [] : tree.modulesAround(chosen)),
  );
  return {
    expanded,
    toggle: (module) =>
      setExpanded((before) => {
        const next = new Set(before);
        if (!next.delete(module)) next.add(module);
        return next;
      }),
    expandAround: (id) => setExpanded((before) => new Set([...before, ...tree.modulesAround(id)])),
    expandAll: () => setExpanded(new Set(allModules(tree))),
    collapseAll: () => setExpanded(new Set()),
  };
}
