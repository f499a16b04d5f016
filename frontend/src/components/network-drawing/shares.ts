/** How many channels of each layer something is said of, as colours of the drawing. */
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

/** What is written below the name of a node, and how strong its colour is, by id of the node. */
export type NodeShares = ReadonlyMap<string, { text: string; percent: number }>;

const FAINTEST_PERCENT = 15;
const STRONGEST_PERCENT = 90;

/** The share of every layer, and of every module that of all its layers. */
export function sharesOf(tree: GraphTree, { word, byLayer }: LayerShares): NodeShares {
  const shares = [...tree.byId.values()].flatMap((item) => {
    const layers = item.type === 'layer' ? [item.layer] : item.layers;
    const known = layers.map(({ name }) => byLayer.get(name)).filter((share) => share !== undefined);
    if (known.length === 0) return [];
    const count = known.reduce((sum, share) => sum + share.count, 0);
    const of = known.reduce((sum, share) => sum + share.of, 0);
    return [[item.id, { text: `${count} of ${of} ${word}`, percent: percentOf(count, of) }] as const];
  });
  return new Map(shares);
}

/** The square root shows one filter of a thousand beside a whole layer of them. */
function percentOf(count: number, of: number): number {
  if (count === 0) return 0;
  return FAINTEST_PERCENT + (STRONGEST_PERCENT - FAINTEST_PERCENT) * Math.sqrt(count / of);
}
