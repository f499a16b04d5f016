/** Find layers and modules by name. */
import type { GraphTree } from './layout/graph-tree';

/** Ids of everything whose name or Keras class holds all the words, in the order of the network. */
export function search(text: string, tree: GraphTree): string[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const found = [...tree.byId.values()].filter((item) => {
    const told =
      item.type === 'layer'
        ? `${item.layer.name} ${item.layer.keras_class}`
        : `${item.module.title} ${item.module.name}`;
    const name = told.toLowerCase();
    return words.every((word) => name.includes(word));
  });
  return found.sort((one, other) => one.place - other.place).map(({ id }) => id);
}
