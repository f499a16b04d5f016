/** The visible part of a network with some expanded modules: its boxes and links, group by group. */
import type { NetworkGraph } from '../../../api/graph';
import type { Box, Link } from './boxes';
import { layerId, standInOf, type GraphTree, type TreeItem } from './graph-tree';

/** Id of the outermost group. */
export const ROOT = 'root';

/** A link between two members of a group, which may be gates at the border of a module. */
export interface GroupLink {
  from: string;
  to: string;
  /** Id of the node whose output it represents. */
  source: string;
}

export interface VisibleGraph {
  /** Members of the root and of every visible expanded module. */
  groups: Map<string, TreeItem[]>;
  /** Links within each group. */
  links: Map<string, GroupLink[]>;
  /** Connections between nodes, by id. */
  edges: [string, string][];
}

/** Id of a gate: a point of the border of a module where the output of a node enters or leaves. */
export const gateIn = (source: string) => `in ${source}`;
export const gateOut = (source: string) => `out ${source}`;

export function makeVisible(
  graph: NetworkGraph,
  tree: GraphTree,
  expanded: ReadonlySet<string>,
): VisibleGraph {
  const groups = new Map<string, TreeItem[]>();
  const collect = (id: string, items: TreeItem[]) => {
    groups.set(id, items);
    for (const item of items) {
      if (item.type === 'module' && expanded.has(item.id)) collect(item.id, item.items);
    }
  };
  collect(ROOT, tree.items);

  const seen = new Set<string>();
  const edges: [string, string][] = [];
  const links = new Map<string, Map<string, GroupLink>>();
  for (const [fromName = '', toName = ''] of graph.edges) {
    const from = standInOf(layerId(fromName), tree, expanded);
    const to = standInOf(layerId(toName), tree, expanded);
    const key = `${from} ${to}`;
    if (from === to || seen.has(key)) continue;
    seen.add(key);
    edges.push([from, to]);
    for (const [group, link] of linksAlong(from, to, tree)) {
      const known = links.get(group) ?? new Map<string, GroupLink>();
      known.set(`${link.from} ${link.to} ${link.source}`, link);
      links.set(group, known);
    }
  }
  return { groups, edges, links: new Map([...links].map(([id, known]) => [id, [...known.values()]])) };
}

/** An edge, split at the borders of the modules that it leaves and enters. */
function linksAlong(from: string, to: string, tree: GraphTree): [string, GroupLink][] {
  const up = [...tree.modulesAround(from), from];
  const down = [...tree.modulesAround(to), to];
  let shared = 0;
  while (up[shared] === down[shared]) shared += 1;
  const cut: [string, GroupLink][] = [];
  for (let depth = up.length - 1; depth > shared; depth -= 1) {
    cut.push([up[depth - 1] ?? ROOT, { from: up[depth] ?? from, to: gateOut(from), source: from }]);
  }
  cut.push([up[shared - 1] ?? ROOT, { from: up[shared] ?? from, to: down[shared] ?? to, source: from }]);
  for (let depth = shared + 1; depth < down.length; depth += 1) {
    cut.push([down[depth - 1] ?? ROOT, { from: gateIn(from), to: down[depth] ?? to, source: from }]);
  }
  return cut;
}

/** Boxes without size for the gates of the links of a group. */
export function gatesOf(links: GroupLink[]): Box[] {
  const upper = new Set<string>();
  const lower = new Set<string>();
  for (const { from, to, source } of links) {
    if (from === gateIn(source)) upper.add(from);
    if (to === gateOut(source)) lower.add(to);
  }
  const box = (id: string, place: number, border: 'upper' | 'lower'): Box => {
    return { id, place, border, width: 0, height: 0 };
  };
  return [
    ...[...upper].map((id, index) => box(id, index - upper.size, 'upper')),
    // Larger than the place of any layer.
    ...[...lower].map((id, index) => box(id, Number.MAX_SAFE_INTEGER - lower.size + index, 'lower')),
  ];
}

/** The links as the layout of a group needs them. gateX: horizontal position of a gate in an expanded module. */
export function toLinks(
  links: GroupLink[],
  gateX: (module: string, gate: string) => number | undefined,
): Link[] {
  return links.map(({ from, to, source }) => {
    const fromX = gateX(from, gateOut(source));
    const toX = gateX(to, gateIn(source));
    return { from, to, ...(fromX !== undefined && { fromX }), ...(toX !== undefined && { toX }) };
  });
}
