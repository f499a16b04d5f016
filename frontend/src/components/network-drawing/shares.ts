/** How many channels of each layer something is said of, as colours of the drawing. */
import type { Drawing } from './layout/drawing';
import type { GraphTree } from './layout/graph-tree';

/** A number of channels among all channels of a layer or module. */
export interface Share {
  count: number;
  of: number;
}

export interface LayerShares {
  /** What is said of the channels, such as 'dead'. */
  word: string;
  /** By name of the layer; layers of which nothing is known are missing. */
  byLayer: ReadonlyMap<string, Share>;
}

const FAINTEST_PERCENT = 15;
const STRONGEST_PERCENT = 90;

/** The drawing, in which each layer shows its share, and each module that of all its layers. */
export function withShares(drawing: Drawing, tree: GraphTree, { word, byLayer }: LayerShares): Drawing {
  const nodes = drawing.nodes.map((node) => {
    const item = tree.byId.get(node.id);
    const layers = item?.type === 'module' ? item.layers : item === undefined ? [] : [item.layer];
    const known = layers.map(({ name }) => byLayer.get(name)).filter((share) => share !== undefined);
    if (known.length === 0) return { ...node, sharePercent: 0 };
    const count = known.reduce((sum, share) => sum + share.count, 0);
    const of = known.reduce((sum, share) => sum + share.of, 0);
    return { ...node, detail: `${count} of ${of} ${word}`, sharePercent: percentOf(count, of) };
  });
  return { ...drawing, nodes };
}

/** The square root shows one filter of a thousand beside a whole layer of them. */
function percentOf(count: number, of: number): number {
  if (count === 0) return 0;
  return FAINTEST_PERCENT + (STRONGEST_PERCENT - FAINTEST_PERCENT) * Math.sqrt(count / of);
}
