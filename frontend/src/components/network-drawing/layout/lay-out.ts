/** Layout of a network with some expanded modules: each module is laid out by itself, then as one box. */
import type { NetworkGraph } from '../../../api/graph';
import type { Box, GroupLayout, Point } from './boxes';
import { describeNode, type NodeWords } from './describe-node';
import type { Drawing } from './drawing';
import { makeTree, type TreeItem } from './graph-tree';
import type { Pane } from './columns';
import { layOutColumns } from './lay-out-columns';
import { gatesOf, makeVisible, ROOT, toLinks } from './visible-graph';

/** Space between a frame and its content; the title is in the upper part. */
const FRAME = { side: 16, top: 32, bottom: 8 };

export interface LayoutQuestion {
  graph: NetworkGraph;
  /** Ids of the expanded modules. */
  expanded: string[];
  /** The space for the drawing. */
  pane: Pane;
}

/** A module has one column. */
const ONE_COLUMN: Pane = { widthPx: 0, heightPx: 0 };

export function layOut({ graph, expanded, pane }: LayoutQuestion): Drawing {
  const tree = makeTree(graph);
  const isExpanded = new Set(expanded);
  const visible = makeVisible(graph, tree, isExpanded);
  const layouts = new Map<string, GroupLayout>();
  const words = new Map<string, NodeWords>();

  function measure(id: string, items: TreeItem[]): void {
    const links = visible.links.get(id) ?? [];
    const boxes = items.map(boxOf);
    const gateX = (module: string, gate: string) => {
      const x = layouts.get(module)?.corners.get(gate)?.x;
      return x === undefined ? undefined : x + FRAME.side;
    };
    const space = id === ROOT ? pane : ONE_COLUMN;
    layouts.set(id, layOutColumns([...boxes, ...gatesOf(links)], toLinks(links, gateX), space));
  }

  function boxOf(item: TreeItem): Box {
    const inner = visible.groups.get(item.id);
    if (inner !== undefined) measure(item.id, inner);
    const layout = layouts.get(item.id);
    if (layout !== undefined) return { id: item.id, place: item.place, ...framed(layout) };
    const described = describeNode(item);
    words.set(item.id, described);
    return { id: item.id, place: item.place, width: described.width, height: described.height };
  }

  function draw(id: string, items: TreeItem[], left: number, top: number): void {
    const layout = layouts.get(id);
    if (layout === undefined) return;
    const moved = (line: Point[]) => line.map(({ x, y }) => ({ x: x + left, y: y + top }));
    drawing.lines.push(...layout.lines.map(moved));
    drawing.bends.push(...layout.bends.map(moved));
    for (const item of items) {
      const corner = layout.corners.get(item.id) ?? { x: 0, y: 0 };
      const x = left + corner.x;
      const y = top + corner.y;
      const inner = layouts.get(item.id);
      const described = words.get(item.id);
      if (inner !== undefined && item.type === 'module') {
        drawing.frames.push({ id: item.id, title: item.module.title, x, y, ...framed(inner) });
        draw(item.id, item.items, x + FRAME.side, y + FRAME.top);
      } else if (described !== undefined) {
        const kind = item.type === 'layer' ? item.layer.kind : 'module';
        drawing.nodes.push({ id: item.id, kind, x, y, ...described });
      }
    }
  }

  measure(ROOT, tree.items);
  const { width, height } = layouts.get(ROOT) ?? { width: 0, height: 0 };
  const drawing: Drawing = {
    width,
    height,
    nodes: [],
    frames: [],
    lines: [],
    bends: [],
    edges: visible.edges,
  };
  draw(ROOT, tree.items, 0, 0);
  return drawing;
}

function framed({ width, height }: GroupLayout): { width: number; height: number } {
  return { width: width + 2 * FRAME.side, height: height + FRAME.top + FRAME.bottom };
}
