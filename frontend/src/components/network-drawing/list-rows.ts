/** The rows of the list: modules with what they hold below them, as far as they are unfolded. */
import type { TreeItem } from './layout/graph-tree';

export interface Row {
  item: TreeItem;
  /** How many modules stand around it. */
  depth: number;
}

export function makeRows(items: TreeItem[], unfolded: ReadonlySet<string>, depth = 0): Row[] {
  return items.flatMap((item) => {
    const row = { item, depth };
    if (item.type === 'layer' || !unfolded.has(item.id)) return [row];
    return [row, ...makeRows(item.items, unfolded, depth + 1)];
  });
}
