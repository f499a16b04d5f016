/** The modules of a network as a tree with the layers as its leaves. It is independent of the drawing. */
import type { GraphLayer, GraphModule, NetworkGraph } from '../../../api/graph';

/** A layer or a module of the tree. */
export type TreeItem =
  | { type: 'layer'; id: string; layer: GraphLayer; place: number }
  | {
      type: 'module';
      id: string;
      module: GraphModule;
      place: number;
      layers: GraphLayer[];
      items: TreeItem[];
    };

export type ModuleItem = Extract<TreeItem, { type: 'module' }>;

export interface GraphTree {
  /** Layers and modules outside of all modules, in topological order. */
  items: TreeItem[];
  /** Every layer and module by its id. */
  byId: Map<string, TreeItem>;
  /** Ids of the modules that contain a layer or module, outermost first. */
  modulesAround: (id: string) => string[];
}

/** A layer and a module may have the same name; their ids always differ. */
export const layerId = (name: string) => `layer:${name}`;
export const moduleId = (name: string) => `module:${name}`;

/** Build the tree. The place of a module is that of its first layer; modules without layers are omitted. */
export function makeTree(graph: NetworkGraph): GraphTree {
  const items: TreeItem[] = [];
  const byId = new Map<string, TreeItem>();
  const parents = new Map<string, string>();
  const modules = new Map(graph.modules.map((module) => [module.name, module]));

  function openModule(name: string, place: number): ModuleItem | undefined {
    const open = byId.get(moduleId(name));
    const module = modules.get(name);
    if (open?.type === 'module' || module === undefined) return open?.type === 'module' ? open : undefined;
    const item: ModuleItem = { type: 'module', id: moduleId(name), module, place, layers: [], items: [] };
    byId.set(item.id, item);
    put(item, module.parent, place);
    return item;
  }

  function put(item: TreeItem, moduleName: string | null, place: number): void {
    const around = moduleName === null ? undefined : openModule(moduleName, place);
    if (around !== undefined) parents.set(item.id, around.id);
    (around?.items ?? items).push(item);
  }

  function modulesAround(id: string): string[] {
    const parent = parents.get(id);
    return parent === undefined ? [] : [...modulesAround(parent), parent];
  }

  graph.layers.forEach((layer, place) => {
    const item: TreeItem = { type: 'layer', id: layerId(layer.name), layer, place };
    byId.set(item.id, item);
    put(item, layer.module, place);
    for (const id of modulesAround(item.id)) {
      const module = byId.get(id);
      if (module?.type === 'module') module.layers.push(layer);
    }
  });
  return { items, byId, modulesAround };
}

/** Ids of all modules. */
export function allModules({ byId }: GraphTree): string[] {
  return [...byId.values()].filter(({ type }) => type === 'module').map(({ id }) => id);
}

/** Id of the visible node of a layer or module: itself, or the outermost collapsed module that contains it. */
export function standInOf(id: string, tree: GraphTree, expanded: ReadonlySet<string>): string {
  return tree.modulesAround(id).find((around) => !expanded.has(around)) ?? id;
}
