/** Find layers and modules by name. */
import { matcherOf } from '../match-words';
import type { GraphTree } from './layout/graph-tree';

/** Ids of the layers and modules whose name or Keras class contains every word, in the order of the network. */
export function search(text: string, tree: GraphTree): string[] {
  if (text.trim() === '') return [];
  const isMatch = matcherOf(text);
  const found = [...tree.byId.values()].filter((item) => {
    const name =
      item.type === 'layer'
        ? `${item.layer.name} ${item.layer.keras_class}`
        : `${item.module.title} ${item.module.name}`;
    return isMatch(name);
  });
  return found.sort((one, other) => one.place - other.place).map(({ id }) => id);
}
