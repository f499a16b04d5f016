/** Keyboard navigation in a drawing: up and down along its edges, left and right to adjacent nodes. */
import type { DrawnNode, Drawing } from './layout/drawing';

/** Id of the node to which a key moves; undefined if it does not move. */
export function walk(key: string, id: string | undefined, drawing: Drawing): string | undefined {
  const { nodes, edges } = drawing;
  const here = nodes.find((node) => node.id === id);
  // Nodes are in the order of the network, whatever column they stand in.
  if (key === 'Home' || (here === undefined && key.startsWith('Arrow'))) return nodes[0]?.id;
  if (key === 'End') return nodes.at(-1)?.id;
  if (here === undefined) return undefined;
  switch (key) {
    case 'ArrowDown':
      return nearest(
        here,
        pick(
          nodes,
          edges.filter(([from]) => from === here.id).map(([, to]) => to),
        ),
      );
    case 'ArrowUp':
      return nearest(
        here,
        pick(
          nodes,
          edges.filter(([, to]) => to === here.id).map(([from]) => from),
        ),
      );
    case 'ArrowRight':
      return nearest(
        here,
        beside(here, nodes).filter((node) => middle(node) > middle(here)),
      );
    case 'ArrowLeft':
      return nearest(
        here,
        beside(here, nodes).filter((node) => middle(node) < middle(here)),
      );
    default:
      return undefined;
  }
}

function pick(nodes: DrawnNode[], ids: string[]): DrawnNode[] {
  const wanted = new Set(ids);
  return nodes.filter((node) => wanted.has(node.id));
}

/** The nodes whose vertical range overlaps that of a node. */
function beside(here: DrawnNode, nodes: DrawnNode[]): DrawnNode[] {
  return nodes.filter(
    (node) => node.id !== here.id && node.y < here.y + here.height && here.y < node.y + node.height,
  );
}

function nearest(here: DrawnNode, nodes: DrawnNode[]): string | undefined {
  const distance = (node: DrawnNode) => Math.hypot(middle(node) - middle(here), node.y - here.y);
  return [...nodes].sort((one, other) => distance(one) - distance(other))[0]?.id;
}

function middle({ x, width }: DrawnNode): number {
  return x + width / 2;
}
