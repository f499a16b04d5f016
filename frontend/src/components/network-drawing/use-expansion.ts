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
  /** How often all modules were expanded or collapsed at once, after which the drawing is fitted again. */
  sweeps: number;
  expandAll: () => void;
  collapseAll: () => void;
}

/** chosen: id of the layer that is visible at first. */
export function useExpansion(tree: GraphTree, chosen: string | undefined): Expansion {
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(
    () => new Set(chosen === undefined ? [] : tree.modulesAround(chosen)),
  );
  const [sweeps, setSweeps] = useState(0);
  const sweep = (modules: string[]) => {
    setExpanded(new Set(modules));
    setSweeps((before) => before + 1);
  };
  return {
    expanded,
    sweeps,
    toggle: (module) =>
      setExpanded((before) => {
        const next = new Set(before);
        if (!next.delete(module)) next.add(module);
        return next;
      }),
    expandAround: (id) => setExpanded((before) => new Set([...before, ...tree.modulesAround(id)])),
    expandAll: () => sweep(allModules(tree)),
    collapseAll: () => sweep([]),
  };
}
